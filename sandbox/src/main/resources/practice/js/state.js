// What the page knows, and what it remembers between two looks.

export const state = {
  company: { people: [], shortcuts: [] },
  pulse: null,
  me: null,
  sight: null,
  tab: 'messages',
  busy: '',
};

export const someone = id => state.company.people.find(person => person.id === id);
export const me = () => someone(state.me);
export const nameOf = id => someone(id)?.name ?? id;
export const firstName = person => person.name.split(' ')[0];

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

/** Whether the bot has said something to this person that nobody has looked at. */
export function unread(id) {
  const heard = state.pulse?.desks[id]?.heard ?? '';
  return heard !== '' && heard !== recall(`seen-${id}`);
}

export const markSeen = id => remember(`seen-${id}`, state.pulse?.desks[id]?.heard ?? '');
