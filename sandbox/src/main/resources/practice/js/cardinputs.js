// Inputs of a card: each has a label, tells what it holds as Teams would send it, and what is wrong with that.
import { h, freshId } from './dom.js';
import { combobox } from './combobox.js';
import { low } from './cardtext.js';
import { tell } from './words.js';

/** Draws an input and adds it to its card's: {id, read(), check(), wrong(), focus(), tell(id, invalid)}. */
export function input(it, context) {
  const [label, error] = [freshId('label'), freshId('error')];
  const aria = {
    ...(it.label ? { 'aria-labelledby': label } : { 'aria-label': it.placeholder ?? it.title ?? tell('choose') }),
    'aria-required': it.isRequired ? 'true' : null,
  };
  const made = kinds[it.type](it, aria, context);
  const focus = made.focus ?? (() => made.drawn.focus());
  const said = h('p', { class: 'error', id: error, hidden: true });
  const drawn = h('div', { class: 'card-field' },
    it.label ? h('span', { class: 'label', id: label, onclick: focus }, it.label,
      it.isRequired ? h('span', { class: 'must', 'aria-hidden': 'true' }, ' *') : null) : null,
    made.drawn, said);
  const named = made.named ?? made.drawn;

  const below = [];
  const wrong = () => named.getAttribute('aria-invalid') === 'true';

  function describe(invalid, more = []) {
    drawn.classList.toggle('wrong', invalid);
    if (invalid) named.setAttribute('aria-invalid', 'true');
    else named.removeAttribute('aria-invalid');
    const ids = [...more, ...below];
    if (ids.length) named.setAttribute('aria-describedby', ids.join(' '));
    else named.removeAttribute('aria-describedby');
  }

  /** Says with the input what stands below it, in the element of this id. */
  function tellOf(id, invalid) {
    below.push(id);
    describe(invalid || wrong());
  }

  function check() {
    const problem = drawn.checkVisibility() ? problemOf(it, made.read()) : null;
    said.hidden = !problem;
    said.textContent = problem ?? '';
    describe(Boolean(problem), problem ? [error] : []);
    return !problem;
  }

  context.scope.inputs.push({ id: it.id, read: made.read, check, wrong, focus, tell: tellOf });
  return drawn;
}

function problemOf(it, value) {
  const off = it.type === 'Input.Toggle' && value !== (it.valueOn ?? 'true');
  if (value === '' || off) return it.isRequired ? it.errorMessage ?? tell('mustFill') : null;
  const fits = (!it.regex || new RegExp(it.regex, 'u').test(value))
    && (it.type !== 'Input.Number' || within(Number(value), it)) && (!['Input.Date', 'Input.Time'].includes(it.type) || within(value, it));
  return fits ? null : it.errorMessage ?? tell('mustFit');
}

const within = (value, { min, max }) =>
  !Number.isNaN(value) && !(min !== undefined && value < min) && !(max !== undefined && value > max);

const kinds = {
  'Input.Text': (it, aria) => {
    const value = it.value ?? '';
    return typed(h(it.isMultiline ? 'textarea' : 'input', {
      class: 'input', ...aria, maxlength: it.maxLength, placeholder: it.placeholder, value,
      ...(it.isMultiline ? { rows: Math.min(8, Math.max(3, value.split('\n').length + 1)) } : { type: low(it.style) === 'password' ? 'password' : 'text' }),
    }));
  },
  'Input.Number': (it, aria) => typed(h('input', {
    class: 'input short', ...aria, type: 'number', step: 'any', min: it.min, max: it.max, placeholder: it.placeholder, value: it.value ?? '',
  })),
  'Input.Date': (it, aria) => typed(h('input', { class: 'input short', ...aria, type: 'date', min: it.min, max: it.max, value: it.value ?? '' })),
  'Input.Time': (it, aria) => typed(h('input', { class: 'input short', ...aria, type: 'time', min: it.min, max: it.max, value: it.value ?? '' })),
  'Input.Toggle': toggle,
  'Input.ChoiceSet': choiceSet,
};

const typed = field => ({ drawn: field, read: () => field.value });

function toggle(it, aria) {
  const [on, off] = [it.valueOn ?? 'true', it.valueOff ?? 'false'];
  const box = h('input', { type: 'checkbox', checked: it.value === on, 'aria-describedby': aria['aria-labelledby'] });
  return {
    drawn: h('label', { class: 'choice' }, box, h('span', {}, it.title ?? '')), named: box,
    focus: () => box.focus(), read: () => (box.checked ? on : off),
  };
}

function choiceSet(it, aria, context) {
  const chosen = String(it.value ?? '').split(it.isMultiSelect ? ',' : '\n').filter(Boolean);
  if (low(it.style) === 'filtered') return combobox({ ...sought(it, context), chosen, several: Boolean(it.isMultiSelect), placeholder: it.placeholder, aria });
  if (it.isMultiSelect || low(it.style) === 'expanded') return boxes(it, chosen, aria);
  return typed(h('select', { class: 'input', ...aria },
    h('option', { value: '' }, it.placeholder ?? tell('choose')),
    (it.choices ?? []).map(({ title, value }) => h('option', { value, selected: chosen.includes(value) }, title))));
}

/** What is chosen among: the card's own choices, and what the bot finds where it is to be asked. */
function sought(it, context) {
  const query = it['choices.data'];
  return { choices: it.choices ?? [], search: query?.dataset ? words => context.does.offers(query.dataset, words) : null };
}

function boxes(it, chosen, aria) {
  const one = !it.isMultiSelect;
  const name = freshId('choice');
  const all = (it.choices ?? []).map(({ value }) =>
    h('input', { type: one ? 'radio' : 'checkbox', name, value, checked: chosen.includes(value) }));
  return {
    drawn: h('div', { class: `choices${all.length > 10 ? ' scroll' : ''}`, role: one ? 'radiogroup' : 'group', ...aria },
      all.map((box, at) => h('label', { class: 'choice' }, box, h('span', {}, it.choices[at].title)))),
    focus: () => (all.find(box => box.checked) ?? all[0])?.focus(),
    read: () => all.filter(box => box.checked).map(box => box.value).join(','),
  };
}
