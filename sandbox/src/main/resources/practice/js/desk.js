// The chosen person's desk: who they are, and their conversation in either chat or in both.
import { h, icon, unseen } from './dom.js';
import { state, me, someone, chatsOf, shownChats, unreadIn } from './state.js';
import { slackSide, freshenSlack } from './slack.js';
import { teamsSide, freshenTeams } from './teams.js';
import { say, listenIn } from './words.js';
import { city } from './time.js';
import { avatar } from './rail.js';

const desk = document.getElementById('desk');
const room = document.querySelector('.room');
const sides = {
  slack: { draw: slackSide, freshen: freshenSlack },
  teams: { draw: teamsSide, freshen: freshenTeams },
};
let does;
let choices = {};

/** @param actions what can be done in each chat, and {send, place} */
export function drawDesk(actions) {
  does = actions;
  const person = me();
  listenIn(person.language);
  desk.setAttribute('aria-label', say('with'));
  const shown = shownChats();
  room.classList.toggle('both', shown.length > 1);
  desk.replaceChildren(head(person), h('div', { class: 'sides' }, shown.map(chat => sides[chat].draw(does[chat]))));
  freshenDesk(true);
}

function head(person) {
  const boss = someone(person.manager);
  const facts = [person.title, boss && say('reportsTo', boss.name), say('speaks')[person.language], city(person.zone)];
  return h('div', { class: 'desk-head' },
    h('div', { class: 'desk-who' }, avatar(person), h('div', {}, h('h2', {}, unseen(`${say('you')} `), person.name), h('p', {}, facts.filter(Boolean).join(' · ')))),
    h('div', { class: 'desk-does' }, chatSwitch(person),
      person.hr ? h('button', { type: 'button', class: 'button primary', id: 'send', onclick: does.send }, icon('send'), say('sendNow')) : null));
}

/** Where this person chats; one who is in both chooses. */
function chatSwitch(person) {
  choices = {};
  const chats = chatsOf(person);
  if (chats.length < 2) return h('p', { class: 'chat-only' }, say('chatsIn', say(chats[0])));
  const shown = shownChats();
  const place = shown.length > 1 ? 'both' : shown[0];
  return h('div', { class: 'chat-switch', role: 'group', 'aria-label': say('whichChat') },
    [...chats, 'both'].map(name => {
      const dot = h('span', { class: 'dot', hidden: true }, unseen(`, ${say('unread')}`));
      choices[name] = { dot };
      return h('button', { type: 'button', data: { place: name }, 'aria-pressed': String(place === name), onclick: () => does.place(name) }, say(name), dot);
    }));
}

/** Draws what changed; {@code anew} when it is another person's desk. */
export function freshenDesk(anew = false) {
  const shown = shownChats();
  for (const chat of shown) sides[chat].freshen(state.sights[chat], anew);
  for (const [name, { dot }] of Object.entries(choices)) {
    dot.hidden = name === 'both' || shown.includes(name) || !unreadIn(me()[name]);
  }
}
