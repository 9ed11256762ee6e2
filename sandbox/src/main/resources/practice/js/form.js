// Modals, drawn in a real dialog: what was typed stays until it is accepted or given up.
import { h, icon } from './dom.js';
import { state, me, nameOf, shownChats } from './state.js';
import { blocks } from './blocks.js';
import { words, plain } from './text.js';
import { say, tell } from './words.js';

const dialog = document.getElementById('modal');
const question = document.getElementById('confirm');
const live = document.getElementById('live');
let open = null;
let opener = null;
let does;

dialog.addEventListener('cancel', event => {
  event.preventDefault();
  does.close();
});

/** Shows the form the person has before them, or none. */
export function freshenForm(actions, language) {
  does = actions;
  const form = shownChats().includes('slack') ? state.sights.slack?.modal ?? null : null;
  const signature = form && drawnFrom(form, language);
  if (signature === (open?.signature ?? null)) return;
  if (!form) return hide();
  const kept = open?.id === form.id ? valuesOf(open.inputs) : form.view.state?.values ?? {};
  draw(form, signature, kept, form.errors ?? {});
}

/** All that a form is drawn from; not its state, which changes as it is filled in. */
function drawnFrom({ id, errors, view: { state: _state, hash: _hash, ...view } }, language) {
  return JSON.stringify([id, errors, view, state.me, language]);
}

function hide() {
  open = null;
  document.body.append(document.getElementById('toasts'));
  dialog.close();
  dialog.querySelector('form').remove();
  if (opener?.isConnected) opener.focus();
  opener = null;
}

function draw(form, signature, kept, errors) {
  const context = {
    inputs: [], errors, name: nameOf, people: () => state.company.people.filter(person => person.slack),
    kept: (block, action) => kept[block]?.[action],
    press: (block, it, chosen) => does.press({ on: 'MODAL', block, action: it.action_id, chosen }, it.confirm),
  };
  const had = dialog.contains(document.activeElement) ? place(document.activeElement) : null;
  const { view } = form;
  const body = h('div', { class: 'modal-body', tabindex: -1 }, blocks(view.blocks, context));
  dialog.lang = me().language;
  dialog.setAttribute('aria-labelledby', 'modal-title');
  dialog.querySelector('form')?.remove();
  dialog.prepend(
    h('form', { method: 'dialog', novalidate: true, onsubmit: event => { event.preventDefault(); submit(form, signature); } },
      h('div', { class: 'modal-head' }, h('img', { src: '/practice/mark.svg', alt: '', width: 24, height: 24 }), h('h2', { id: 'modal-title' }, plain(view.title)),
        h('button', { type: 'button', class: 'button icon-only', 'aria-label': tell('closeForm'), onclick: () => does.close() }, icon('close'))),
      body,
      h('div', { class: 'modal-foot' },
        h('button', { type: 'button', class: 'button', onclick: () => does.close() }, view.close ? plain(view.close) : tell('cancel')),
        view.submit ? h('button', { type: 'submit', class: 'button primary' }, plain(view.submit)) : null)));
  open = { id: form.id, signature, inputs: context.inputs };
  if (!dialog.open) {
    opener = document.activeElement;
    dialog.showModal();
    live.textContent = say('openedForm', plain(view.title));
  }
  const wrong = context.inputs.find(input => input.wrong);
  const again = had && body.querySelector(had);
  if (wrong) wrong.focus();
  else if (again) again.focus();
  else (context.inputs.find(input => input.focus)?.focus ?? (() => body.focus()))();
}

const place = ({ dataset: { block, action } }) =>
  block && `[data-block="${CSS.escape(block)}"][data-action="${CSS.escape(action)}"]`;

function valuesOf(inputs) {
  const values = {};
  for (const { blockId, actionId, read } of inputs) (values[blockId] ??= {})[actionId] = read();
  return values;
}

const nothing = value => Object.entries(value).every(([key, each]) =>
  key === 'type' || each === null || each === undefined || (Array.isArray(each) && !each.length));

/** As in Slack, what is required and empty does not leave the form. */
function submit(form, signature) {
  const values = valuesOf(open.inputs);
  const empty = open.inputs.filter(input => input.required && nothing(input.read()));
  if (empty.length) {
    draw(form, signature, values, Object.fromEntries(empty.map(({ blockId }) => [blockId, tell('fillIn')])));
  } else {
    open.signature = '';
    does.submit(values);
  }
}

/** Asks what a confirm object asks; yes or no. */
export function confirmed(ask) {
  if (!ask) return Promise.resolve(true);
  const context = { name: nameOf };
  return new Promise(resolve => {
    let yes = false;
    question.lang = me().language;
    question.setAttribute('aria-labelledby', 'confirm-title');
    question.replaceChildren(h('form', { method: 'dialog' },
      h('div', { class: 'modal-head' }, h('h2', { id: 'confirm-title' }, plain(ask.title))),
      h('div', { class: 'modal-body' }, words(ask.text, context)),
      h('div', { class: 'modal-foot' },
        h('button', { type: 'submit', class: 'button' }, ask.deny ? plain(ask.deny) : tell('no')),
        h('button', { type: 'submit', class: `button ${ask.style === 'danger' ? 'danger' : 'primary'}`, onclick: () => { yes = true; } }, ask.confirm ? plain(ask.confirm) : tell('yes')))));
    question.addEventListener('close', () => resolve(yes), { once: true });
    question.showModal();
  });
}
