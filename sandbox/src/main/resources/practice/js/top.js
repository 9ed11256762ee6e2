// The bar above all: the practice clock and what it can be turned to, language and theme.
import { h, icon } from './dom.js';
import { state, me } from './state.js';
import { say, language } from './words.js';
import { clockTime, longDay, weekday, weekNumber, city, nextMorning, dayKey } from './time.js';
import { avatar } from './rail.js';

const top = document.getElementById('top');
const parts = {};

export function drawTop({ turnTo, toggleLanguage, toggleTheme, openRail }) {
  const now = () => new Date(state.pulse.now);
  parts.time = h('strong', { class: 'clock-time' });
  parts.day = h('span', { class: 'clock-day' });
  parts.nextWhat = h('span', { class: 'next-what' });
  parts.nextWhen = h('span', { class: 'next-when' });
  parts.next = h('button', { type: 'button', class: 'next', id: 'next', onclick: () => turnTo(new Date(state.pulse.next.at)) },
    icon('forward'), h('span', { class: 'next-lines' }, parts.nextWhat, parts.nextWhen));
  parts.hour = h('button', { type: 'button', class: 'button quiet', onclick: () => turnTo(new Date(now().getTime() + 3_600_000)) }, say('plusHour'));
  parts.morning = h('button', { type: 'button', class: 'button quiet', onclick: () => turnTo(nextMorning(now(), me().zone)) }, say('morning'));
  parts.who = h('button', { type: 'button', class: 'who', 'aria-haspopup': 'true', 'aria-controls': 'rail', onclick: openRail });
  parts.theme = h('button', { type: 'button', class: 'button icon-only', id: 'theme', 'aria-label': say('toDark'), title: say('toDark'), onclick: toggleTheme });
  top.replaceChildren(
    h('div', { class: 'brand' }, h('img', { src: '/practice/mark.svg', alt: '', width: 28, height: 28 }), h('h1', {}, 'Kadens', h('span', {}, say('practice')))),
    parts.who,
    h('div', { class: 'clock', role: 'group', 'aria-label': say('clock') },
      h('p', { class: 'clock-face', id: 'clock', 'aria-live': 'polite', 'aria-atomic': 'true' }, parts.time, parts.day), parts.next, parts.hour, parts.morning),
    h('div', { class: 'chrome' },
      h('button', { type: 'button', class: 'button quiet', id: 'language', lang: language() === 'sv' ? 'en' : 'sv', 'aria-label': say('language'), onclick: toggleLanguage }, say('other')),
      parts.theme));
  freshenTop();
}

export function freshenTop() {
  const person = me();
  if (!person || !state.pulse) return;
  const now = new Date(state.pulse.now);
  parts.time.textContent = clockTime(now, person.zone);
  parts.day.textContent = `${longDay(now, person.zone)} · ${say('week', weekNumber(now, person.zone))} · ${city(person.zone)}`;
  freshenNext(state.pulse.next, now, person.zone);
  parts.next.disabled = Boolean(state.busy) || !state.pulse.next;
  parts.hour.disabled = parts.morning.disabled = Boolean(state.busy);
  parts.who.replaceChildren(avatar(person), h('span', {}, person.name), icon('down'));
}

function freshenNext(next, now, zone) {
  if (state.busy) {
    parts.nextWhat.textContent = state.busy;
    parts.nextWhen.textContent = '';
  } else if (next) {
    const at = new Date(next.at);
    const day = dayKey(at, zone) === dayKey(now, zone) ? '' : `${at - now < 6 * 86_400_000 ? weekday(at, zone) : longDay(at, zone)} `;
    parts.nextWhat.textContent = `${say('next')}: ${say('what')[next.what] ?? next.what} ${say('forWho', next.whoName, next.howMany)}`;
    parts.nextWhen.textContent = `${day}${say('at', clockTime(at, zone))}`;
  } else {
    parts.nextWhat.textContent = say('nothingNext');
    parts.nextWhen.textContent = '';
  }
}

export function showTheme(dark) {
  parts.theme.replaceChildren(icon(dark ? 'sun' : 'moon'));
  parts.theme.setAttribute('aria-pressed', String(dark));
}
