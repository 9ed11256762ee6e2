// Three steps for a stranger.
import { h, icon, unseen } from './dom.js';
import { state, someone, firstName, recall, remember, unread } from './state.js';
import { say } from './words.js';

const aside = document.getElementById('guide');
let does;

/** Who plays the three parts: HR, one who answers, and the manager of that one. */
export function cast() {
  const people = state.company.people;
  const hr = people.find(person => person.hr);
  const answering = people.filter(person => person.manager && !person.away && !person.leads && !person.hr);
  const anna = answering.find(person => firstName(person) === 'Anna')
    ?? answering.find(person => person.language === 'sv') ?? answering[0];
  return { hr, anna, bo: anna && someone(anna.manager) };
}

export function drawGuide(actions) {
  does = actions;
  freshenGuide();
}

export function freshenGuide() {
  const { hr, anna, bo } = cast();
  aside.hidden = !hr || !anna || !bo;
  if (aside.hidden) return;
  const steps = [
    [say('step1', firstName(hr)), say('step1Say'), recall('sent'), stepOne(hr)],
    [say('step2', firstName(anna)), say('step2Say'), recall('answered'), goTo(anna, say('answerAs', firstName(anna)))],
    [say('step3', firstName(bo)), say('step3Say'), recall('read'), stepThree(bo)],
  ];
  const signature = JSON.stringify([steps.map(([title, words, done]) => [title, words, done]), state.me, Boolean(state.busy), unread(bo.id), recall('turned')]);
  if (aside.dataset.drawn === signature) return;
  aside.dataset.drawn = signature;
  const focused = aside.contains(document.activeElement) ? document.activeElement.dataset.step : null;
  const first = steps.findIndex(([, , done]) => !done);
  aside.setAttribute('aria-label', say('guide'));
  aside.replaceChildren(
    h('details', { open: recall('guide') !== 'hidden', ontoggle: event => remember('guide', event.target.open ? 'shown' : 'hidden') },
      h('summary', {}, h('h2', {}, say('guide')), first >= 0 ? h('span', { class: 'step-count' }, say('step', first + 1, 3)) : null, icon('down')),
      h('ol', {}, steps.map((step, at) => card(step, at, at === first)))));
  if (focused) aside.querySelector(`[data-step="${CSS.escape(focused)}"]`)?.focus();
}

const card = ([title, words, done, buttons], at, current) =>
  h('li', { class: `step${done ? ' done' : ''}${current ? ' current' : ''}`, 'aria-current': current ? 'step' : null },
    h('span', { class: 'step-mark', 'aria-hidden': 'true' }, done ? icon('check') : String(at + 1)),
    h('div', { class: 'step-lines' },
      h('h3', {}, title, done ? unseen(`, ${say('done')}`) : null), h('p', {}, words), h('div', { class: 'step-do' }, buttons)));

const button = (step, words, onclick) =>
  h('button', { type: 'button', class: 'button', data: { step }, onclick, disabled: Boolean(state.busy) }, words);

const goTo = (person, words) =>
  (state.me === person.id ? null : button(`become-${person.id}`, words, () => does.become(person.id)));

const stepOne = hr =>
  (state.me === hr.id
    ? button('send', say('sendNow'), does.send)
    : button(`become-${hr.id}`, say('become', firstName(hr)), () => does.become(hr.id)));

const stepThree = bo => [
  recall('turned') ? null : button('turn', say('toSummary'), () => does.toSummary(bo.id)),
  goTo(bo, say('readAs', firstName(bo))),
];
