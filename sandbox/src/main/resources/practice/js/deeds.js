// Carries what a person does to the server, and shows what came of it.
import * as api from './api.js';
import { h } from './dom.js';
import { state, me, shownChats } from './state.js';
import { say } from './words.js';

const looks = { slack: api.look, teams: api.lookAtChat };
let acts = 0;
let shown = () => {};

/** Says who draws what was brought back; told whether it is all new. */
export const onShow = draw => { shown = draw; };

export function toast(words) {
  const said = h('p', { class: 'toast' }, words);
  const toasts = document.getElementById('toasts');
  // All else lies beneath an open dialog, out of sight and hearing.
  const room = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  if (toasts.parentElement !== room) room.append(toasts);
  toasts.append(said);
  setTimeout(() => said.remove(), 7000);
}

/** Does it, says so if it fails; whether it was done. */
export async function attempt(deed) {
  try {
    await deed();
    return true;
  } catch (failure) {
    toast(failure instanceof TypeError ? say('lost') : failure.message);
    return false;
  }
}

/** Something the chosen person does at their desk of a chat. */
export function act(chat, deed) {
  const person = me();
  return attempt(async () => {
    const sight = await deed(person[chat]);
    acts++;
    if (sight.done && !sight.notice && !answeredWell(sight)) toast(say('noAnswer', sight.done.status));
    if (state.me !== person.id) return;
    state.sights[chat] = sight;
    shown(false);
  });
}

/** A form that its own chat held back was not even posted. */
const answeredWell = ({ done, modal }) =>
  (done.status >= 200 && done.status < 300) || (done.status === 0 && Object.keys(modal?.errors ?? {}).length > 0);

export async function look(anew = false) {
  const [person, before] = [me(), acts];
  const chats = shownChats();
  const sights = await Promise.all(chats.map(chat => looks[chat](person[chat])));
  // What an act brought back meanwhile is newer than this look.
  if (state.me !== person.id || acts !== before) return;
  chats.forEach((chat, at) => { state.sights[chat] = sights[at]; });
  shown(anew);
}
