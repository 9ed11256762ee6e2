// A dialog of Teams: a card in a window of its own, which stays until it is accepted or given up.
import { h, icon } from './dom.js';
import { state, me, shownChats } from './state.js';
import { card } from './card.js';
import { say, tell } from './words.js';

const dialog = document.getElementById('dialog');
const live = document.getElementById('live');
let drawn = null;
let opener = null;
let does;

dialog.addEventListener('cancel', event => {
  event.preventDefault();
  does.close();
});

/** Shows the dialog the person has before them, or none. */
export function freshenDialog(actions) {
  does = actions;
  const wanted = shownChats().includes('teams') ? state.sights.teams?.dialog ?? null : null;
  const signature = wanted && JSON.stringify([state.me, wanted]);
  if (signature === drawn) return;
  drawn = signature;
  if (wanted) draw(wanted);
  else hide();
}

function hide() {
  document.body.append(document.getElementById('toasts'));
  dialog.close();
  dialog.querySelector('.dialog-page').remove();
  if (opener?.isConnected) opener.focus();
  opener = null;
}

function draw({ title, card: content, message }) {
  const inside = content ? card(content, does) : null;
  const body = h('div', { class: 'modal-body', tabindex: -1 }, inside ? inside.drawn : h('p', { class: 'as-written' }, message ?? ''));
  dialog.lang = me().language;
  dialog.setAttribute('aria-labelledby', 'dialog-title');
  dialog.querySelector('.dialog-page')?.remove();
  dialog.prepend(h('div', { class: 'dialog-page' },
    h('div', { class: 'modal-head' }, h('img', { src: '/practice/mark.svg', alt: '', width: 24, height: 24 }), h('h2', { id: 'dialog-title' }, title),
      h('button', { type: 'button', class: 'button icon-only', 'aria-label': tell('closeForm'), onclick: () => does.close() }, icon('close'))),
    body,
    inside ? null : h('div', { class: 'modal-foot' }, h('button', { type: 'button', class: 'button primary', onclick: () => does.close() }, tell('ok')))));
  if (!dialog.open) {
    opener = document.activeElement;
    dialog.showModal();
    live.textContent = say('openedForm', title);
  }
  const first = inside?.inputs.find(input => input.wrong()) ?? inside?.inputs[0];
  (first ?? body).focus();
}
