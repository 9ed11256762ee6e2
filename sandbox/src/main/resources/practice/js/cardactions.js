// What a card lets one do: its buttons, what folds out of them, and what is sent when one is pressed.
import { h, icon, freshId, webAddress } from './dom.js';
import { menu } from './menu.js';
import { low } from './cardtext.js';
import { tell } from './words.js';

/** Teams shows no more in a row; the others are behind a button. */
const AT_MOST = 6;
const KNOWN = ['Action.Execute', 'Action.Submit', 'Action.OpenUrl', 'Action.ShowCard', 'Action.ToggleVisibility'];

const orFallback = action => (KNOWN.includes(action.type) ? action : action.fallback?.type ? action.fallback : null);

/** The buttons of a card or of a set in it; nothing where there are none. */
export function actionBar(actions = [], context) {
  const all = actions.map(orFallback).filter(Boolean);
  if (!all.length) return null;
  const first = all.filter(action => low(action.mode) !== 'secondary').slice(0, AT_MOST);
  const behind = all.filter(action => !first.includes(action));
  const folds = new Map(all.filter(action => action.type === 'Action.ShowCard').map(action => [action, fold(action, context)]));
  const act = (action, button) => (folds.has(action) ? unfold(folds, action) : press(action, context, button));
  return h('div', { class: 'card-actions' },
    h('div', { class: 'action-row' },
      first.map(action => button(action, folds.get(action), act)),
      behind.length ? menu(tell('more'), behind.map(action => ({ label: action.title ?? '', choose: () => act(action) })), { bare: true }) : null),
    [...folds.values()].map(({ panel }) => panel));
}

function button(action, folded, act) {
  const style = { positive: ' primary', destructive: ' danger' }[low(action.style)] ?? '';
  const shared = { class: `button${style}`, title: action.tooltip, data: { action: `${action.verb ?? ''}|${action.title ?? ''}` } };
  const href = action.type === 'Action.OpenUrl' && webAddress(action.url);
  if (href) return h('a', { ...shared, href, target: '_blank', rel: 'noopener noreferrer' }, action.title);
  const drawn = h('button', {
    ...shared, type: 'button', disabled: action.isEnabled === false,
    'aria-expanded': folded ? 'false' : null, 'aria-controls': folded?.panel.id,
    onclick: () => act(action, drawn),
  }, action.title ?? '', folded ? icon('down') : null);
  if (folded) folded.button = drawn;
  if (action.type === 'Action.ToggleVisibility') drawn.dataset.targets = (action.targetElements ?? []).map(idOf).join(' ');
  return drawn;
}

/** A card within the card; its actions send what the outer card holds too. */
function fold(action, context) {
  const inner = { ...context, scope: { inputs: [], outer: context.scope } };
  return { panel: h('div', { class: 'card-fold', id: freshId('fold'), hidden: true }, context.face(action.card ?? {}, inner)) };
}

function unfold(folds, action) {
  for (const [other, { panel, button: opener }] of folds) {
    panel.hidden = other !== action || !panel.hidden;
    opener?.setAttribute('aria-expanded', String(!panel.hidden));
  }
  const { panel } = folds.get(action);
  if (!panel.hidden) panel.scrollIntoView({ block: 'nearest' });
}

async function press(action, context, button) {
  if (action.type === 'Action.OpenUrl') return window.open(webAddress(action.url) ?? undefined, '_blank', 'noopener');
  if (action.type === 'Action.ToggleVisibility') return toggle(action, context.drawn);
  const inputs = low(action.associatedInputs) === 'none' ? {} : gathered(context.scope);
  if (!inputs || context.drawn.ariaBusy === 'true') return;
  context.drawn.ariaBusy = 'true';
  button?.classList.add('pressed');
  await context.does.act(action, inputs);
  context.drawn.ariaBusy = 'false';
  button?.classList.remove('pressed');
}

const idOf = target => target.elementId ?? target;
const withId = (drawn, id) => drawn.querySelector(`[data-id="${CSS.escape(id)}"]`);

function toggle(action, drawn) {
  for (const target of action.targetElements ?? []) {
    const found = withId(drawn, idOf(target));
    if (!found) continue;
    found.hidden = target.isVisible === undefined ? !found.hidden : !target.isVisible;
    if (!found.hidden) found.scrollIntoView({ block: 'nearest' });
  }
  sayWhatIsOpen(drawn);
}

/** Each button that shows or hides something tells which it would do. */
export function sayWhatIsOpen(drawn) {
  for (const opener of drawn.querySelectorAll('[data-targets]')) {
    const [first] = opener.dataset.targets.split(' ').map(id => withId(drawn, id)).filter(Boolean);
    if (first) opener.setAttribute('aria-expanded', String(!first.hidden));
  }
}

/** What the inputs hold, those of the outer cards too; nothing while one of them is not as it must be. */
function gathered(scope) {
  const inputs = [];
  for (let each = scope; each; each = each.outer) inputs.unshift(...each.inputs);
  const wrong = inputs.filter(input => !input.check());
  if (wrong.length) {
    wrong[0].focus();
    return null;
  }
  return Object.fromEntries(inputs.map(input => [input.id, input.read()]).filter(([, value]) => value !== ''));
}

/** Makes something of a card do what its action says. */
export function pressable(drawn, action, context) {
  const does = action && orFallback(action);
  if (!does || does.type === 'Action.ShowCard') return drawn;
  const act = () => press(does, context);
  drawn.classList.add('pressable');
  const props = { role: 'button', tabindex: '0', 'aria-label': does.title };
  for (const [name, value] of Object.entries(props)) if (value) drawn.setAttribute(name, value);
  drawn.addEventListener('click', act);
  drawn.addEventListener('keydown', event => {
    if (event.target !== drawn || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    act();
  });
  return drawn;
}
