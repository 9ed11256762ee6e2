// Inputs of a form. Each is {drawn, read(), focus}: its element, and its state as Slack's view.state.values has it.
import { h, freshId } from './dom.js';
import { plain } from './text.js';
import { tell } from './words.js';

/**
 * @param kept the state from before the form was drawn anew, if any
 * @param names ids for aria: {label, described, invalid, required}
 */
export function field(it, context, kept, names) {
  const aria = {
    'aria-labelledby': names.label, 'aria-describedby': names.described,
    'aria-invalid': names.invalid ? 'true' : null, 'aria-required': names.required ? 'true' : null,
  };
  switch (it.type) {
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input': return text(it, kept, aria);
    case 'number_input': return number(it, kept, aria);
    case 'static_select':
    case 'external_select': return select(it, options(it).map(option => [option.value, plain(option.text)]),
      (kept ? kept.selected_option : it.initial_option)?.value,
      value => ({ selected_option: options(it).find(option => option.value === value) ?? null }), aria);
    case 'users_select': return select(it, context.people().map(person => [person.id, person.name]),
      kept ? kept.selected_user : it.initial_user, value => ({ selected_user: value || null }), aria);
    case 'multi_static_select': return choiceList({ ...it, options: options(it) }, kept, aria);
    case 'checkboxes':
    case 'radio_buttons': return choiceList(it, kept, aria);
    case 'multi_users_select': return peopleList(it, context, kept, aria);
    case 'datepicker': return dated(it, 'date', 'selected_date', kept ? kept.selected_date : it.initial_date, aria);
    case 'timepicker': return dated(it, 'time', 'selected_time', kept ? kept.selected_time : it.initial_time, aria);
    default: return { drawn: h('span', { class: 'undrawn' }, tell('cannotDraw', it.type)), read: () => ({ type: it.type }) };
  }
}

const options = it => it.options ?? (it.option_groups ?? []).flatMap(group => group.options);
const orNull = value => (value === '' ? null : value);

function text(it, kept, aria) {
  const value = (kept ? kept.value : it.initial_value) ?? '';
  const input = h(it.multiline ? 'textarea' : 'input', {
    class: 'input', ...aria, maxlength: it.max_length, placeholder: it.placeholder && plain(it.placeholder), value,
    ...(it.multiline ? { rows: Math.min(8, Math.max(3, value.split('\n').length + 1)) } : { type: 'text' }),
  });
  return { drawn: input, read: () => ({ type: it.type, value: orNull(input.value) }) };
}

function number(it, kept, aria) {
  const input = h('input', {
    class: 'input short', ...aria, type: 'text', inputmode: it.is_decimal_allowed ? 'decimal' : 'numeric',
    placeholder: it.placeholder && plain(it.placeholder), value: (kept ? kept.value : it.initial_value) ?? '',
  });
  return { drawn: input, read: () => ({ type: it.type, value: orNull(input.value.trim()) }) };
}

function select(it, choices, initial, state, aria) {
  const list = h('select', { class: 'input', ...aria },
    h('option', { value: '' }, plain(it.placeholder ?? tell('choose'))),
    choices.map(([value, label]) => h('option', { value, selected: value === initial }, label)));
  return { drawn: list, read: () => ({ type: it.type, ...state(list.value) }) };
}

function dated(it, type, name, initial, aria) {
  const input = h('input', { class: 'input short', ...aria, type, value: initial ?? '' });
  return { drawn: input, read: () => ({ type: it.type, [name]: orNull(input.value) }) };
}

/** Checkboxes or radio buttons; a select of several is drawn as checkboxes. */
export function choiceList(it, kept, aria = {}) {
  const one = it.type === 'radio_buttons';
  const initial = kept
    ? [kept.selected_option, ...(kept.selected_options ?? [])]
    : [it.initial_option, ...(it.initial_options ?? [])];
  const chosen = new Set(initial.filter(Boolean).map(option => option.value));
  const name = freshId('choice');
  const boxes = it.options.map(option =>
    h('input', { type: one ? 'radio' : 'checkbox', name, value: option.value, checked: chosen.has(option.value) }));
  const drawn = h('div', { class: 'choices', role: one ? 'radiogroup' : 'group', ...aria },
    it.options.map((option, at) =>
      h('label', { class: 'choice' }, boxes[at],
        h('span', {}, plain(option.text), option.description ? h('small', {}, plain(option.description)) : null))));
  const picked = () => it.options.filter((_, at) => boxes[at].checked);
  return {
    drawn, focus: () => boxes[0]?.focus(),
    read: () => (one
      ? { type: it.type, selected_option: picked()[0] ?? null }
      : { type: it.type, selected_options: picked() }),
  };
}

/** People to tick, with a box to find them by. */
export function peopleList(it, context, kept, aria = {}) {
  const chosen = new Set((kept ? kept.selected_users : it.initial_users) ?? []);
  const people = context.people();
  const boxes = people.map(person => h('input', { type: 'checkbox', value: person.id, checked: chosen.has(person.id) }));
  const rows = people.map((person, at) =>
    h('label', { class: 'choice' }, boxes[at], h('span', {}, person.name, h('small', {}, person.title))));
  const find = h('input', {
    type: 'search', class: 'input', placeholder: tell('find'), 'aria-label': tell('find'),
    oninput: () => rows.forEach((row, at) => {
      row.hidden = !people[at].name.toLocaleLowerCase().includes(find.value.trim().toLocaleLowerCase());
    }),
  });
  return {
    drawn: h('div', { class: 'people-list', role: 'group', ...aria }, find, h('div', { class: 'choices scroll' }, rows)),
    focus: () => find.focus(),
    read: () => ({ type: it.type, selected_users: boxes.filter(box => box.checked).map(box => box.value) }),
  };
}
