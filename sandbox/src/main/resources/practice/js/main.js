// Starts the page, and carries what a person does to the server and back.
import * as api from './api.js';
import { h } from './dom.js';
import { state, me, someone, recall, remember } from './state.js';
import { say, speak, language } from './words.js';
import { drawTop, freshenTop, showTheme } from './top.js';
import { drawRail, freshenRail } from './rail.js';
import { drawGuide, freshenGuide, cast } from './guide.js';
import { drawDesk, freshenDesk } from './desk.js';
import { freshenForm, confirmed } from './form.js';

const root = document.documentElement;
const phone = matchMedia('(max-width: 760px)');

function toast(words) {
  const shown = h('p', { class: 'toast' }, words);
  document.getElementById('toasts').append(shown);
  setTimeout(() => shown.remove(), 7000);
}

/** Does it, says so if it fails; whether it was done. */
async function attempt(deed) {
  try {
    await deed();
    return true;
  } catch (failure) {
    toast(failure instanceof TypeError ? say('lost') : failure.message);
    return false;
  }
}

/** Something the chosen person does at their desk. */
function act(deed) {
  const id = state.me;
  return attempt(async () => {
    const sight = await deed(id);
    if (sight.done && !answeredWell(sight)) toast(say('noAnswer', sight.done.status));
    if (state.me === id) show(sight);
  });
}

/** A form that its own chat held back was not even posted. */
const answeredWell = ({ done, modal }) =>
  (done.status >= 200 && done.status < 300) || (done.status === 0 && Object.keys(modal?.errors ?? {}).length > 0);

function show(sight) {
  state.sight = sight;
  freshenDesk();
  freshenForm(forms, language());
  freshenRail();
}

async function look(anew = false) {
  const id = state.me;
  const sight = await api.look(id);
  if (state.me !== id) return;
  state.sight = sight;
  freshenDesk(anew);
  freshenForm(forms, language());
  freshenRail();
}

const forms = {
  close: () => act(api.closeForm),
  submit: async values => {
    if (await act(id => api.submit(id, values))) answered();
  },
  press: (what, ask) => press(what, ask),
};

async function press(what, ask) {
  if (!(await confirmed(ask))) return;
  if ((await act(id => api.press(id, what))) && what.on === 'MESSAGE') answered();
}

function answered() {
  if (state.me === cast().anna?.id) {
    remember('answered', true);
    freshenGuide();
  }
}

const desk = {
  press,
  type: async words => {
    const done = await act(id => api.type(id, words));
    if (done) answered();
    return done;
  },
  shortcut: (callbackId, ts) => act(id => api.shortcut(id, callbackId, ts)),
  send: () => longer(say('sending'), async () => {
    heard(await api.send(state.me));
    remember('sent', true);
    document.getElementById('live').textContent = say('sent');
  }),
  show: tab => {
    state.tab = tab;
    freshenDesk();
    if (tab === 'home') act(api.openHome);
  },
};

async function become(id) {
  state.me = id;
  state.sight = null;
  state.tab = 'messages';
  remember('me', id);
  closeRail();
  drawDesk(desk);
  freshenTop();
  await attempt(() => look(true));
  noteReading();
  freshenGuide();
}

/** What takes the server a while, with the clock's buttons at rest meanwhile. */
async function longer(words, deed) {
  if (state.busy) return;
  state.busy = words;
  freshenTop();
  freshenGuide();
  await attempt(deed);
  state.busy = '';
  freshenTop();
  freshenGuide();
}

const turnTo = moment => longer(say('turning'), async () => {
  heard(await api.turn(moment.toISOString()));
  await refreshCompany();
});

/** From moment to moment until this manager has a summary. */
const toSummary = manager => longer(say('turning'), async () => {
  for (let turns = 0; turns < 60 && state.pulse.next; turns++) {
    const { next, desks } = state.pulse;
    const before = desks[manager].heard;
    heard(await api.turn(next.at));
    if (next.what === 'summary' && state.pulse.desks[manager].heard !== before) break;
  }
  remember('turned', true);
  noteReading();
  await refreshCompany();
});

function noteReading() {
  if (recall('turned') && state.me === cast().bo?.id) remember('read', true);
}

/** People go away and come back as the clock turns. */
async function refreshCompany() {
  const company = await api.company();
  if (JSON.stringify(company) === JSON.stringify(state.company)) return;
  state.company = company;
  drawRail(become);
}

function heard(pulse) {
  const before = state.pulse;
  if (before && before.run !== pulse.run) return location.reload();
  state.pulse = pulse;
  freshenTop();
  if (before?.desks[state.me]?.mark !== pulse.desks[state.me]?.mark) look().catch(() => {});
  freshenRail();
  freshenGuide();
}

function drawAll() {
  document.querySelectorAll('[data-say]').forEach(each => { each.textContent = say(each.dataset.say); });
  document.title = `Kadens · ${say('practice')}`;
  drawRail(become);
  drawTop({ turnTo, toggleLanguage, toggleTheme, openRail });
  showTheme(isDark());
  drawDesk(desk);
  drawGuide({ become, send: desk.send, toSummary });
  freshenForm(forms, language());
}

function toggleLanguage() {
  speak(language() === 'sv' ? 'en' : 'sv');
  drawAll();
  document.getElementById('language').focus();
}

const isDark = () =>
  (root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches);

function toggleTheme() {
  root.dataset.theme = isDark() ? 'light' : 'dark';
  localStorage.setItem('theme', root.dataset.theme);
  showTheme(isDark());
}

function openRail() {
  if (root.classList.toggle('rail-open')) document.querySelector('.person[aria-current]')?.focus();
}

function closeRail() {
  if (!root.classList.contains('rail-open')) return;
  root.classList.remove('rail-open');
  if (phone.matches) document.querySelector('.who').focus();
}

document.addEventListener('keydown', event => event.key === 'Escape' && closeRail());

async function start() {
  speak(language());
  const theme = localStorage.getItem('theme');
  if (theme) root.dataset.theme = theme;
  [state.company, state.pulse] = await Promise.all([api.company(), api.pulse()]);
  const first = someone(recall('me')) ?? state.company.people.find(person => person.hr) ?? state.company.people[0];
  state.me = first.id;
  drawAll();
  await look(true);
  api.follow(heard);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => showTheme(isDark()));
}

attempt(start);
