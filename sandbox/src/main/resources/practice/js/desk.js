// The conversation of the chosen person with the bot, and their Home.
import { h, icon, unseen } from './dom.js';
import { state, me, someone, nameOf, markSeen } from './state.js';
import { blocks } from './blocks.js';
import { markup } from './text.js';
import { menu } from './menu.js';
import { say, tell, listenIn } from './words.js';
import { clockTime, longDay, dayKey, ofStamp, city } from './time.js';
import { avatar } from './rail.js';

const desk = document.getElementById('desk');
const live = document.getElementById('live');
const parts = {};
const phone = matchMedia('(max-width: 760px)');
let drawn = new Map();
let does;
let seated = 0;

export function drawDesk(actions) {
  does = actions;
  drawn = new Map();
  seated++;
  const person = me();
  listenIn(person.language);
  const boss = someone(person.manager);
  const facts = [person.title, boss && say('reportsTo', boss.name), say('speaks')[person.language], city(person.zone)];
  parts.list = h('ol', { class: 'messages', lang: person.language });
  parts.scroll = h('div', { class: 'scroll-room', id: 'panel-messages', role: 'tabpanel', 'aria-labelledby': 'tab-messages' }, parts.list);
  parts.composer = composer(person);
  parts.home = h('div', { class: 'scroll-room home', id: 'panel-home', role: 'tabpanel', 'aria-labelledby': 'tab-home', lang: person.language, tabindex: 0 });
  parts.tabs = { messages: tab('messages'), home: tab('home') };
  desk.setAttribute('aria-label', say('with'));
  desk.replaceChildren(
    h('div', { class: 'desk-head' },
      h('div', { class: 'desk-who' }, avatar(person), h('div', {}, h('h2', {}, unseen(`${say('you')} `), person.name), h('p', {}, facts.filter(Boolean).join(' · ')))),
      person.hr ? h('button', { type: 'button', class: 'button primary', id: 'send', onclick: does.send }, icon('send'), say('sendNow')) : null),
    h('div', { class: 'tabs', role: 'tablist', 'aria-label': 'Kadens', onkeydown: walkTabs },
      h('span', { class: 'bot-tag', 'aria-hidden': 'true' }, h('img', { src: '/practice/mark.svg', alt: '', width: 20, height: 20 }), 'Kadens'),
      parts.tabs.messages, parts.tabs.home),
    parts.scroll, parts.composer, parts.home);
  freshenDesk(true);
}

function tab(name) {
  return h('button', { type: 'button', role: 'tab', id: `tab-${name}`, 'aria-controls': `panel-${name}`, onclick: () => does.show(name) }, tell(name));
}

function walkTabs(event) {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  const other = state.tab === 'messages' ? 'home' : 'messages';
  does.show(other);
  parts.tabs[other].focus();
}

function composer(person) {
  const input = h('textarea', {
    class: 'composer-words', id: 'words', rows: 1, placeholder: tell('write'), 'aria-label': tell('write'), lang: person.language,
    oninput: grow, onkeydown: event => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      send();
    },
  });
  function grow() {
    input.style.height = 'auto';
    input.style.height = `${Math.min(input.scrollHeight, 160)}px`;
  }
  async function send() {
    const words = input.value;
    if (!words.trim()) return;
    input.value = '';
    grow();
    if (!(await does.type(words)) && !input.value) {
      input.value = words;
      grow();
    }
  }
  const chips = (say('tries')[person.language] ?? say('tries').en).map(words =>
    h('button', { type: 'button', class: 'chip', onclick: () => does.type(words) }, words));
  const shortcuts = state.company.shortcuts.filter(shortcut => !shortcut.onMessage);
  return h('form', { class: 'composer', onsubmit: event => { event.preventDefault(); send(); } },
    h('div', { class: 'composer-box' }, input, h('button', { class: 'button primary icon-only', 'aria-label': tell('sendWords') }, icon('send'))),
    h('div', { class: 'chips' }, h('span', {}, say('tryIt')), chips,
      shortcuts.length ? menu(say('shortcuts'), shortcuts.map(({ name, callbackId }) => ({ label: name, choose: () => does.shortcut(callbackId) }))) : null));
}

/** Draws what changed; {@code anew} when it is another person's desk. */
export function freshenDesk(anew = false) {
  const onMessages = state.tab === 'messages';
  parts.scroll.hidden = parts.composer.hidden = !onMessages;
  parts.home.hidden = onMessages;
  for (const [name, button] of Object.entries(parts.tabs)) {
    button.setAttribute('aria-selected', String(state.tab === name));
    button.tabIndex = state.tab === name ? 0 : -1;
  }
  if (!state.sight) return;
  if (onMessages) drawMessages(state.sight.messages, anew);
  else drawHome(state.sight.home);
}

function drawMessages(lines, anew) {
  const zone = me().zone;
  const fresh = new Map();
  const wanted = [];
  let last = null;
  for (const line of lines) {
    const at = ofStamp(line.ts);
    const day = `day ${dayKey(at, zone)}`;
    const newDay = !last || dayKey(ofStamp(last.ts), zone) !== dayKey(at, zone);
    if (newDay) wanted.push(keep(fresh, day, longDay(at, zone), () => h('li', { class: 'day' }, h('span', {}, longDay(at, zone)))));
    const follows = !newDay && last.fromBot === line.fromBot && at - ofStamp(last.ts) < 300_000;
    wanted.push(keep(fresh, line.ts, JSON.stringify([line, follows]), () => message(line, follows)));
    last = line;
  }
  if (!lines.length) wanted.push(keep(fresh, 'empty', '', () => h('li', { class: 'empty' }, h('strong', {}, say('empty', nameOf(state.me))), say('emptyHint'))));
  const added = lines.filter(line => line.fromBot && !drawn.has(line.ts));
  const grew = lines.some(line => !drawn.has(line.ts));
  reconcile(wanted);
  drawn = fresh;
  if (grew || anew) reveal();
  if (!anew && added.length) live.textContent = added.map(line => say('newFrom', line.text)).join(' ');
  markSeen(state.me);
}

/** Shows the newest from its beginning, and of what is before it as much as there is room for. */
function reveal() {
  const newest = parts.list.lastElementChild;
  const room = parts.scroll.scrollHeight > parts.scroll.clientHeight + 1 ? parts.scroll : null;
  if (!room) {
    if (phone.matches && seated > 1) newest.scrollIntoView({ block: 'nearest' });
    return;
  }
  room.scrollTop = room.scrollHeight;
  const above = room.getBoundingClientRect().top + 12 - newest.getBoundingClientRect().top;
  if (above > 0) room.scrollTop -= above;
}

function keep(fresh, key, signature, draw) {
  const old = drawn.get(key);
  const kept = old?.signature === signature ? old : { signature, node: draw() };
  fresh.set(key, kept);
  return kept.node;
}

/** Leaves what did not change where it is, so that focus and open folds stay. */
function reconcile(wanted) {
  const staying = new Set(wanted);
  const focused = document.activeElement;
  let lost = null;
  for (const node of [...parts.list.children]) {
    if (staying.has(node)) continue;
    if (node.contains(focused)) lost = { ts: node.dataset.ts, action: focused.dataset.action };
    node.remove();
  }
  let at = parts.list.firstChild;
  for (const node of wanted) {
    if (node === at) at = at.nextSibling;
    else parts.list.insertBefore(node, at);
  }
  if (lost) refocus(lost);
}

function refocus({ ts, action }) {
  const node = parts.list.querySelector(`[data-ts="${CSS.escape(ts ?? '')}"]`);
  const again = action && node?.querySelector(`[data-action="${CSS.escape(action)}"]`);
  (again ?? parts.list.lastElementChild)?.focus({ preventScroll: true });
}

function message(line, follows) {
  const person = me();
  const time = clockTime(ofStamp(line.ts), person.zone);
  const context = surface('MESSAGE', line.ts);
  const body = line.blocks?.length ? blocks(line.blocks, context) : h('div', { class: 'block rich-text' }, markup(line.text, context));
  const face = line.fromBot ? h('img', { class: 'avatar', src: '/practice/mark.svg', alt: '' }) : avatar(person);
  return h('li', { class: `message${follows ? ' follows' : ''}${line.fromBot ? ' bot' : ' own'}`, tabindex: -1, data: { ts: line.ts } },
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
      ({ label: name, choose: () => does.shortcut(callbackId, line.ts) })), { bare: true }))
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
  name: nameOf, people: () => state.company.people,
  press: (block, it, chosen) => does.press({ on, ts, block, action: it.action_id, chosen }, it.confirm),
});
