// The chosen person's chat with the bot in Microsoft Teams.
import { h } from './dom.js';
import { me, markSeen } from './state.js';
import { card } from './card.js';
import { markdown } from './cardtext.js';
import { menu } from './menu.js';
import { thread } from './thread.js';
import { composer } from './composer.js';
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
    id: 'panel-chat', props: { role: 'region', 'aria-label': tell('chat') },
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
  return h('section', { class: 'side teams teams-look', 'aria-label': say('teams') },
    h('div', { class: 'chat-head' },
      h('img', { class: 'app-face', src: '/practice/mark.svg', alt: '' }), h('strong', {}, 'Kadens'),
      h('span', { class: 'chat-tab' }, tell('chat')), parts.menu),
    parts.thread.room, h('div', { class: 'chat-foot' }, parts.banner, parts.composer));
}

/** Draws what changed; {@code anew} when it is another person's chat. */
export function freshenTeams(sight, anew) {
  if (!sight) return;
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

function message(post, follows) {
  const time = clockTime(post.at, me().zone);
  const name = post.fromBot ? 'Kadens' : me().name;
  const head = h('p', { class: 'message-head' },
    h('strong', { class: post.fromBot && !follows ? '' : 'unseen' }, name), h('time', {}, time),
    post.edited ? h('span', { class: 'edited' }, tell('edited')) : null);
  return h('li', { class: `message ${post.fromBot ? 'bot' : 'own'}${follows ? ' follows' : ''}`, tabindex: -1 },
    post.fromBot && !follows ? h('img', { class: 'app-face', src: '/practice/mark.svg', alt: '' }) : null,
    h('div', { class: 'message-body' }, head,
      post.text ? h('div', { class: 'bubble' }, post.fromBot ? markdown(post.text) : h('p', { class: 'as-written' }, post.text)) : null,
      post.cards.map(content => card(content, deeds(post.id)).drawn)));
}

const deeds = id => ({
  act: (action, inputs) => {
    acted = id;
    return does.act(id, action, inputs);
  },
  offers: (dataset, query) => does.offers(dataset, query),
});
