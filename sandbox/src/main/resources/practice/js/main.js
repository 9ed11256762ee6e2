// Starts the page, and carries what a person does to the server and back.
import * as api from './api.js';
import { state, me, someone, recall, remember, markOf, heardBy, onWidth } from './state.js';
import { say, speak, language } from './words.js';
import { drawTop, freshenTop, showTheme } from './top.js';
import { drawRail, freshenRail } from './rail.js';
import { drawGuide, freshenGuide, cast } from './guide.js';
import { drawDesk, freshenDesk } from './desk.js';
import { freshenForm, confirmed } from './form.js';
import { freshenDialog } from './carddialog.js';
import { act, attempt, look, onShow } from './deeds.js';

const root = document.documentElement;
const phone = matchMedia('(max-width: 760px)');

/** Draws what a deed or a look brought back. */
onShow(anew => {
  freshenDesk(anew);
  freshenForm(forms, language());
  freshenDialog(dialogs);
  freshenRail();
});

let submitting = false;

const forms = {
  close: () => act('slack', api.closeForm),
  submit: async values => {
    if (submitting) return;
    submitting = true;
    if (await act('slack', id => api.submit(id, values))) answered();
    submitting = false;
  },
  press: (what, ask) => press(what, ask),
};

async function press(what, ask) {
  if (!(await confirmed(ask))) return;
  if ((await act('slack', id => api.press(id, what))) && what.on === 'MESSAGE') answered();
}

function answered() {
  if (state.me === cast().anna?.id) {
    remember('answered', true);
    freshenGuide();
  }
}

const slack = {
  press,
  type: words => taken(act('slack', id => api.type(id, words))),
  shortcut: (callbackId, ts, room) => act('slack', id => api.shortcut(id, callbackId, ts, room)),
  show: tab => {
    state.tab = tab;
    freshenDesk();
    if (tab === 'home') act('slack', api.openHome);
  },
};

const teams = {
  type: words => taken(act('teams', id => api.typeInChat(id, words))),
  act: (post, action, inputs) => taken(act('teams', id => api.actOnCard(id, post, action, inputs))),
  offers: (dataset, query) => api.offers(me().teams, dataset, query),
  shortcut: (command, post, room) => act('teams', id => api.useShortcut(id, command, post, room)),
  show: tab => {
    state.teamsTab = tab;
    freshenDesk();
  },
  stand: standing => act('teams', id => api.stand(id, standing)),
};

const dialogs = {
  close: () => act('teams', api.closeDialog),
  act: (action, inputs) => teams.act(null, action, inputs),
  offers: teams.offers,
};

async function taken(doing) {
  const done = await doing;
  if (done) answered();
  return done;
}

const desk = {
  slack, teams,
  send: () => longer(say('sending'), async () => {
    heard(await api.send(state.me));
    remember('sent', true);
    document.getElementById('live').textContent = say('sent');
  }),
  place: async name => {
    remember(`place-${state.me}`, name);
    await redraw();
    document.querySelector('.chat-switch [aria-pressed="true"]')?.focus();
  },
};

/** The desk as it is now, in the chats that are shown now. */
async function redraw() {
  drawDesk(desk);
  await attempt(() => look(true));
}

async function become(id) {
  state.me = id;
  state.sights = { slack: null, teams: null };
  state.tab = 'messages';
  state.teamsTab = 'chat';
  remember('me', id);
  closeRail();
  freshenTop();
  freshenRail();
  showChosen();
  await redraw();
  noteReading();
  freshenGuide();
}

const showChosen = () => document.querySelector('.person[aria-current]')?.scrollIntoView({ block: 'nearest' });

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
    const { next } = state.pulse;
    const before = heardBy(state.pulse, someone(manager));
    heard(await api.turn(next.at));
    if (next.what === 'summary' && heardBy(state.pulse, someone(manager)) !== before) break;
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
  if (!before || markOf(before, me()) !== markOf(pulse, me())) look().catch(() => {});
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
  freshenDialog(dialogs);
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
  showChosen();
  await look(true);
  api.follow(heard);
  onWidth(redraw);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => showTheme(isDark()));
}

attempt(start);
