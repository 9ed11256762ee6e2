// The people of the company, to become one of them.
import { h, unseen } from './dom.js';
import { state, someone, firstName, unread } from './state.js';
import { say } from './words.js';
import { clockTime } from './time.js';

const rail = document.getElementById('rail');
let rows = new Map();
let become;

export function drawRail(choose) {
  become = choose;
  rows = new Map(state.company.people.map(person => [person.id, row(person)]));
  const find = h('input', { type: 'search', class: 'input', placeholder: say('find'), 'aria-label': say('find'), oninput: () => narrow(find.value), onkeydown: enter });
  const none = h('p', { class: 'rail-none', hidden: true }, say('nobody'));
  rail.setAttribute('aria-label', say('people'));
  rail.replaceChildren(
    h('div', { class: 'rail-head' }, h('h2', {}, say('chooseWho')), find),
    h('div', { class: 'rail-teams', onkeydown: walk }, teams().map(team), none),
    h('p', { class: 'rail-about' }, say('about')));
  freshenRail();
}

function teams() {
  const byTeam = Map.groupBy(state.company.people, person => person.team ?? '');
  const chief = person => (person.leads ? 0 : 1);
  return [...byTeam].sort(([one], [other]) => !one - !other || one.localeCompare(other))
    .map(([name, people]) => [name, people.toSorted((one, other) => chief(one) - chief(other) || one.name.localeCompare(other.name))]);
}

const team = ([name, people]) =>
  h('section', { class: 'team' }, h('h3', {}, name || say('noTeam')), h('ul', {}, people.map(person => h('li', {}, rows.get(person.id).button))));

function row(person) {
  const time = h('time', {});
  const mark = unseen('');
  const manager = someone(person.manager);
  const badge = person.hr ? say('hr') : person.away ? say('away') : null;
  const reports = state.company.people.filter(other => other.manager === person.id).length;
  const place = person.leads && reports ? say('leads', reports) : manager && firstName(manager);
  const hint = manager ? `${person.title}, ${say('reportsTo', manager.name)}` : person.title;
  const button = h('button', { type: 'button', class: 'person', title: hint, onclick: () => become(person.id) },
    avatar(person), h('span', { class: 'person-lines' },
      h('span', { class: 'person-who' }, h('span', { class: 'person-full' }, person.name), badge ? h('span', { class: 'badge' }, badge) : null),
      h('span', { class: 'person-what' }, [person.title, place].filter(Boolean).join(' · '))),
    mark, time);
  return { person, button, time, mark };
}

/** Initials on one of a few calm colours, the same for a person every time. */
export function avatar(person) {
  const [first, last = ''] = [person.name.split(' ')[0], person.name.split(' ').at(-1)];
  const hue = [...person.id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 6;
  return h('span', { class: `avatar hue-${hue}`, 'aria-hidden': 'true' }, first[0] + (last[0] ?? ''));
}

/** What changes with the clock and with each message. */
export function freshenRail() {
  for (const { person, button, time, mark } of rows.values()) {
    const here = person.id === state.me;
    if (here) button.setAttribute('aria-current', 'true');
    else button.removeAttribute('aria-current');
    button.tabIndex = here ? 0 : -1;
    const waiting = unread(person.id);
    button.classList.toggle('waiting', waiting);
    mark.textContent = waiting ? `, ${say('unread')}, ` : ', ';
    time.textContent = state.pulse ? clockTime(new Date(state.pulse.now), person.zone) : '';
  }
  if (!rows.has(state.me)) rows.values().next().value?.button.setAttribute('tabindex', '0');
}

function narrow(words) {
  const wanted = words.trim().toLocaleLowerCase();
  let any = false;
  for (const { person, button } of rows.values()) {
    const hit = `${person.name} ${person.title} ${person.team ?? ''}`.toLocaleLowerCase().includes(wanted);
    button.parentElement.hidden = !hit;
    any ||= hit;
  }
  rail.querySelectorAll('.team').forEach(each => { each.hidden = !each.querySelector('li:not([hidden])'); });
  rail.querySelector('.rail-none').hidden = any;
}

const shownPeople = () => [...rail.querySelectorAll('li:not([hidden]) > .person')];

/** From the search to the first who was found. */
function enter(event) {
  if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
  event.preventDefault();
  shownPeople()[0]?.focus();
}

function walk(event) {
  const shown = shownPeople();
  const at = shown.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1 }[event.key];
  if (to === undefined || at < 0) return;
  event.preventDefault();
  shown[Math.max(0, Math.min(to, shown.length - 1))].focus();
}
