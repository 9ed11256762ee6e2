// The chosen person's chat with the bot in Microsoft Teams.
import { h } from './dom.js';
import { state, me, nameOf, markSeen } from './state.js';
import { card } from './card.js';
import { markdown } from './cardtext.js';
import { menu } from './menu.js';
import { thread } from './thread.js';
import { composer } from './composer.js';
import { rooms } from './rooms.js';
import { say, tell } from './words.js';
import { clockTime } from './time.js';

const parts = {};
let does;
let acted = null;

export function teamsSide(actions) {
  does = actions;
  acted = null;
  const person = me();
  parts.thread = thread({
    id: 'panel-chat', props: { role: 'tabpanel', 'aria-labelledby': 'tab-chat' },
    language: person.language, zone: person.zone, draw: message,
    empty: () => [h('strong', {}, say('empty', person.name)), say('emptyHint')],
  });
  parts.composer = composer({
    id: 'chat-words', label: tell('writeInTeams'), language: person.language, send: does.type,
    tries: say('teamsTries')[person.language] ?? say('teamsTries').en,
  });
  parts.banner = h('div', { class: 'banner', role: 'status' });
  parts.menu = h('div', { class: 'chat-menu' });
  parts.notice = h('p', { class: 'card-notice', role: 'status' });
  parts.standing = null;
  parts.rooms = rooms({ id: 'panel-team', role: 'tabpanel', 'aria-labelledby': 'tab-team' });
  parts.tabs = { chat: tab('chat'), team: tab('team') };
  parts.foot = h('div', { class: 'chat-foot' }, parts.banner, parts.composer);
  return h('section', { class: 'side teams teams-look', 'aria-label': say('teams') },
    h('div', { class: 'chat-head' },
      h('img', { class: 'app-face', src: '/practice/mark.svg', alt: '' }), h('strong', {}, 'Kadens'),
      h('div', { class: 'chat-tabs', role: 'tablist', 'aria-label': 'Kadens', onkeydown: walkTabs }, Object.values(parts.tabs)), parts.menu),
    parts.thread.room, parts.rooms.panel, parts.foot);
}

function tab(name) {
  return h('button', { type: 'button', role: 'tab', class: 'chat-tab', id: `tab-${name}`, 'aria-controls': `panel-${name}`, onclick: () => does.show(name) }, tell(name));
}

function walkTabs(event) {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  const other = state.teamsTab === 'chat' && !parts.tabs.team.hidden ? 'team' : 'chat';
  does.show(other);
  parts.tabs[other].focus();
}

/** Draws what changed; {@code anew} when it is another person's chat. */
export function freshenTeams(sight, anew) {
  const inTeam = state.teamsTab === 'team';
  parts.thread.room.hidden = parts.foot.hidden = inTeam;
  parts.rooms.panel.hidden = !inTeam;
  parts.tabs.team.hidden = !sight?.rooms.length;
  for (const [name, button] of Object.entries(parts.tabs)) {
    button.setAttribute('aria-selected', String(state.teamsTab === name));
    button.tabIndex = state.teamsTab === name ? 0 : -1;
  }
  if (!sight) return;
  parts.rooms.show(sight.rooms, saidInRoom, tell('roomEmpty'));
  freshenStanding(sight.standing);
  parts.thread.show(sight.posts.map(post => ({ ...post, at: new Date(post.at) })), anew);
  freshenNotice(sight.notice);
  markSeen(me().teams);
}

function freshenStanding(standing) {
  if (parts.standing === standing) return;
  const focused = parts.banner.contains(document.activeElement);
  parts.standing = standing;
  const switches = {
    INSTALLED: [['blockApp', 'BLOCKED'], ['removeApp', 'REMOVED']],
    BLOCKED: [['unblockApp', 'INSTALLED'], ['removeApp', 'REMOVED']],
    REMOVED: [['addApp', 'INSTALLED']],
  }[standing].map(([words, wanted]) => ({ label: tell(words), choose: () => does.stand(wanted) }));
  parts.menu.replaceChildren(menu(tell('appMenu'), switches, { bare: true }));
  const there = standing === 'INSTALLED';
  parts.banner.hidden = there;
  parts.composer.hidden = standing === 'REMOVED';
  parts.banner.replaceChildren(...(there ? [] : [
    h('p', {}, tell(standing === 'BLOCKED' ? 'blocked' : 'removed')),
    h('button', { type: 'button', class: 'button primary', onclick: switches[0].choose }, switches[0].label)]));
  if (focused) parts.menu.querySelector('button').focus();
}

/** What the client says of the last action, under the card that it was on. */
function freshenNotice(words) {
  parts.notice.textContent = words ?? '';
  const post = parts.thread.room.querySelector(`[data-ts="${CSS.escape(acted ?? '')}"] .message-body`);
  const place = post ?? [...parts.thread.room.querySelectorAll('.message.bot .message-body')].at(-1);
  if (words && acted && place) place.append(parts.notice);
  else parts.notice.remove();
}

const saidInRoom = ({ author, line }, room) => message({ ...line, at: new Date(line.at), author, room: room.id }, false);

/** @param post with {author, room} where it stands in a room */
function message(post, follows) {
  const time = clockTime(post.at, me().zone);
  const name = post.fromBot ? 'Kadens' : nameOf(post.author ?? me().id);
  const own = !post.fromBot && (!post.room || post.author === me().teams);
  const head = h('p', { class: 'message-head' },
    h('strong', { class: own || follows ? 'unseen' : '' }, name), h('time', {}, time),
    post.edited ? h('span', { class: 'edited' }, tell('edited')) : null);
  return h('li', { class: `message ${own ? 'own' : 'bot'}${follows ? ' follows' : ''}`, tabindex: -1 },
    post.fromBot && !follows ? h('img', { class: 'app-face', src: '/practice/mark.svg', alt: '' }) : null,
    h('div', { class: 'message-body' }, head,
      post.text ? h('div', { class: 'bubble' }, post.fromBot ? markdown(post.text) : h('p', { class: 'as-written' }, post.text)) : null,
      post.cards.map(content => card(content, deeds(post.id)).drawn), shortcutsOn(post)));
}

/** What the menu of a message offers. */
function shortcutsOn(post) {
  const choices = state.company.cardShortcuts;
  return choices.length
    ? h('div', { class: 'message-menu' }, menu(tell('more'), choices.map(({ name, callbackId }) =>
      ({ label: name, choose: () => does.shortcut(callbackId, post.id, post.room) })), { bare: true }))
    : null;
}

const deeds = id => ({
  act: (action, inputs) => {
    acted = id;
    return does.act(id, action, inputs);
  },
  offers: (dataset, query) => does.offers(dataset, query),
});
