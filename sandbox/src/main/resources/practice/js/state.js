// What the page knows, and what it remembers between two looks.

export const state = {
  company: { people: [], shortcuts: [], cardShortcuts: [] },
  pulse: null,
  me: null,
  /** What the chosen person sees in each chat. */
  sights: { slack: null, teams: null },
  tab: 'messages',
  teamsTab: 'chat',
  busy: '',
};

const CHATS = ['slack', 'teams'];
const wide = matchMedia('(min-width: 1181px)');

export const someone = id => state.company.people.find(person => person.id === id);
export const me = () => someone(state.me);
/** A person by their id here or in a chat. */
export const whoIs = id => state.company.people.find(person => [person.id, person.slack, person.teams].includes(id));
export const nameOf = id => whoIs(id)?.name ?? id;
export const firstName = person => person.name.split(' ')[0];

/** The chats a person is in. */
export const chatsOf = person => CHATS.filter(chat => person[chat]);

/** Those that are shown of the chosen person: the one chosen last, or both where there is room. */
export function shownChats() {
  const chats = chatsOf(me());
  const place = recall(`place-${state.me}`);
  if (place === 'both' && wide.matches) return chats;
  return [chats.includes(place) ? place : chats[0]];
}

/** Calls back when there comes to be room for both, or no longer is. */
export const onWidth = changed => wide.addEventListener('change', changed);

const memory = () => JSON.parse(sessionStorage.getItem('practice') ?? '{}');

/** Something remembered for as long as the server runs and the tab is open. */
export function recall(key) {
  const kept = memory();
  return kept.run === state.pulse?.run ? kept[key] : undefined;
}

export function remember(key, value) {
  const kept = memory();
  const run = state.pulse?.run;
  sessionStorage.setItem('practice', JSON.stringify({ ...(kept.run === run ? kept : { run }), [key]: value }));
}

/** Whether the bot has said something at this desk of a chat that nobody has looked at. */
export function unreadIn(deskId) {
  const heard = state.pulse?.desks[deskId]?.heard ?? '';
  return heard !== '' && heard !== recall(`seen-${deskId}`);
}

/** The same of a person, wherever they chat. */
export const unread = id => chatsOf(someone(id)).some(chat => unreadIn(someone(id)[chat]));

export const markSeen = deskId => remember(`seen-${deskId}`, state.pulse?.desks[deskId]?.heard ?? '');

/** All that a person's desks look like, as one string that changes with any of it. */
export const markOf = (pulse, person) => chatsOf(person).map(chat => pulse.desks[person[chat]]?.mark).join(' ');

/** The newest thing a person heard in each chat, the same way. */
export const heardBy = (pulse, person) => chatsOf(person).map(chat => pulse.desks[person[chat]]?.heard).join(' ');
