// The chosen person's conversation with the bot in Slack, and their Home.
import { h } from './dom.js';
import { state, me, nameOf, whoIs, markSeen } from './state.js';
import { blocks } from './blocks.js';
import { markup } from './text.js';
import { menu } from './menu.js';
import { thread } from './thread.js';
import { composer } from './composer.js';
import { rooms } from './rooms.js';
import { say, tell } from './words.js';
import { clockTime, ofStamp } from './time.js';
import { avatar } from './rail.js';

const parts = {};
let does;

export function slackSide(actions) {
  does = actions;
  const person = me();
  parts.thread = thread({
    id: 'panel-messages', props: { role: 'tabpanel', 'aria-labelledby': 'tab-messages' },
    language: person.language, zone: person.zone, draw: message,
    empty: () => [h('strong', {}, say('empty', person.name)), say('emptyHint')],
  });
  parts.composer = composer({
    id: 'words', label: tell('write'), language: person.language, send: does.type,
    tries: say('tries')[person.language] ?? say('tries').en, more: shortcuts(),
  });
  parts.home = h('div', { class: 'scroll-room home', id: 'panel-home', role: 'tabpanel', 'aria-labelledby': 'tab-home', lang: person.language, tabindex: 0 });
  parts.rooms = rooms({ id: 'panel-rooms', role: 'tabpanel', 'aria-labelledby': 'tab-rooms' });
  parts.tabs = { messages: tab('messages'), rooms: tab('rooms'), home: tab('home') };
  return h('section', { class: 'side slack', 'aria-label': say('slack') },
    h('div', { class: 'tabs', role: 'tablist', 'aria-label': 'Kadens', onkeydown: walkTabs },
      h('span', { class: 'bot-tag', 'aria-hidden': 'true' }, h('img', { src: '/practice/mark.svg', alt: '', width: 20, height: 20 }), 'Kadens'),
      Object.values(parts.tabs)),
    parts.thread.room, parts.composer, parts.rooms.panel, parts.home);
}

function tab(name) {
  return h('button', { type: 'button', role: 'tab', id: `tab-${name}`, 'aria-controls': `panel-${name}`, onclick: () => does.show(name) }, tell(name));
}

function walkTabs(event) {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  const there = Object.keys(parts.tabs).filter(name => !parts.tabs[name].hidden);
  const step = event.key === 'ArrowRight' ? 1 : -1;
  const next = there[(there.indexOf(state.tab) + step + there.length) % there.length];
  does.show(next);
  parts.tabs[next].focus();
}

function shortcuts() {
  const choices = state.company.shortcuts.filter(shortcut => !shortcut.onMessage);
  return choices.length
    ? menu(say('shortcuts'), choices.map(({ name, callbackId }) => ({ label: name, choose: () => does.shortcut(callbackId) })))
    : null;
}

/** Draws what changed; {@code anew} when it is another person's desk. */
export function freshenSlack(sight, anew) {
  const panels = { messages: [parts.thread.room, parts.composer], rooms: [parts.rooms.panel], home: [parts.home] };
  for (const [name, all] of Object.entries(panels)) all.forEach(panel => { panel.hidden = state.tab !== name; });
  parts.tabs.rooms.hidden = !sight?.rooms.length;
  for (const [name, button] of Object.entries(parts.tabs)) {
    button.setAttribute('aria-selected', String(state.tab === name));
    button.tabIndex = state.tab === name ? 0 : -1;
  }
  if (!sight) return;
  if (state.tab === 'home') return drawHome(sight.home);
  if (state.tab === 'rooms') return parts.rooms.show(sight.rooms, saidInRoom, tell('roomEmpty'));
  parts.thread.show(sight.messages.map(line => ({ ...line, id: line.ts, at: ofStamp(line.ts) })), anew);
  markSeen(me().slack);
}

const saidInRoom = ({ author, line }, room) => message({ ...line, at: ofStamp(line.ts), author, room: room.id }, false);

/** @param line with {author, room} where it was said in a room */
function message(line, follows) {
  const person = (line.room && whoIs(line.author)) || me();
  const time = clockTime(line.at, me().zone);
  const context = surface('MESSAGE', line.ts);
  const body = line.blocks?.length ? blocks(line.blocks, context) : h('div', { class: 'block rich-text' }, markup(line.text, context));
  const face = line.fromBot ? h('img', { class: 'avatar', src: '/practice/mark.svg', alt: '' }) : avatar(person);
  return h('li', { class: `message${follows ? ' follows' : ''}${line.fromBot ? ' bot' : ' own'}`, tabindex: -1 },
    follows ? h('span', { class: 'gutter-time', 'aria-hidden': 'true' }, time) : face,
    h('div', { class: 'message-body' },
      line.ephemeral ? h('p', { class: 'only-you' }, tell('onlyYou')) : null,
      h('p', { class: follows ? 'unseen' : 'message-head' }, h('strong', {}, line.fromBot ? 'Kadens' : person.name),
        line.fromBot ? h('span', { class: 'badge' }, tell('app')) : null, h('time', {}, time)),
      body, shortcutsOn(line), line.edited ? h('p', { class: 'edited' }, `(${tell('edited')})`) : null));
}

/** Shortcuts of the app that begin with a message. */
function shortcutsOn(line) {
  const choices = state.company.shortcuts.filter(shortcut => shortcut.onMessage);
  return choices.length && !line.ephemeral
    ? h('div', { class: 'message-menu' }, menu(tell('more'), choices.map(({ name, callbackId }) =>
      ({ label: name, choose: () => does.shortcut(callbackId, line.ts, line.room) })), { bare: true }))
    : null;
}

function drawHome(home) {
  const signature = JSON.stringify(home ?? null);
  if (parts.home.dataset.drawn === signature) return;
  const action = parts.home.contains(document.activeElement) ? document.activeElement.dataset.action : null;
  parts.home.dataset.drawn = signature;
  parts.home.replaceChildren(h('div', { class: 'home-page' },
    home ? blocks(home.view.blocks, surface('HOME')) : h('p', { class: 'empty' }, say('emptyHome'))));
  if (action) (parts.home.querySelector(`[data-action="${CSS.escape(action)}"]`) ?? parts.home).focus();
}

const surface = (on, ts) => ({
  name: nameOf, people: () => state.company.people.filter(person => person.slack),
  press: (block, it, chosen) => does.press({ on, ts, block, action: it.action_id, chosen }, it.confirm),
});
