// Block Kit's interactive elements as they act at once: in messages, on Home and in a modal's actions.
import { h, webAddress } from './dom.js';
import { menu } from './menu.js';
import { choiceList, peopleList } from './fields.js';
import { plain } from './text.js';
import { tell } from './words.js';

/** Draws an element of a block; pressing it tells the context. */
export function element(it, blockId, context) {
  const act = chosen => context.press(blockId, it, chosen);
  const data = { block: blockId, action: it.action_id ?? '' };
  switch (it.type) {
    case 'button': return button(it, act, data);
    case 'workflow_button': return button(it, act, data);
    case 'overflow': return menu(tell('more'), options(it).map(option => choice(option, act)), { bare: true, data });
    case 'static_select':
    case 'external_select':
      return menu(plain(it.initial_option?.text ?? it.placeholder ?? tell('choose')),
        options(it).map(option => choice(option, act)), { data });
    case 'users_select':
      return menu(it.initial_user ? context.name(it.initial_user) : plain(it.placeholder ?? tell('choosePerson')),
        context.people().map(person => ({
          label: person.name, hint: person.title, choose: () => act({ selected_user: person.id }),
        })), { data });
    case 'multi_static_select':
      return several(it, choiceList({ ...it, type: 'checkboxes', options: options(it) }), act, data);
    case 'multi_users_select': return several(it, peopleList(it, context), act, data);
    case 'checkboxes':
    case 'radio_buttons': return atOnce(it, act, data);
    case 'datepicker': return typed(it, 'date', 'selected_date', it.initial_date, act, data);
    case 'timepicker': return typed(it, 'time', 'selected_time', it.initial_time, act, data);
    case 'image': return picture(it);
    default: return h('span', { class: 'undrawn' }, tell('cannotDraw', it.type));
  }
}

export const options = it => it.options ?? (it.option_groups ?? []).flatMap(group => group.options);

const choice = (option, act) => ({
  label: plain(option.text), hint: option.description && plain(option.description),
  choose: () => act({ selected_option: option }),
});

function button(it, act, data) {
  const style = it.style === 'primary' ? ' primary' : it.style === 'danger' ? ' danger' : '';
  const href = it.url && webAddress(it.url);
  return h(href ? 'a' : 'button', {
    class: `button${style}`, data, onclick: () => act(null), 'aria-label': it.accessibility_label,
    ...(href ? { href, target: '_blank', rel: 'noopener noreferrer' } : { type: 'button' }),
  }, plain(it.text));
}

/** Several may be chosen, so the choice counts once it is set. */
function several(it, list, act, data) {
  return h('details', { class: 'several', data },
    h('summary', { class: 'button' }, plain(it.placeholder ?? tell('choose'))),
    h('div', { class: 'several-list' }, list.drawn,
      h('button', { type: 'button', class: 'button primary', onclick: () => act(chosenOnly(list.read())) }, tell('set'))));
}

function atOnce(it, act, data) {
  const list = choiceList(it);
  list.drawn.addEventListener('change', () => act(chosenOnly(list.read())));
  Object.assign(list.drawn.dataset, data);
  return list.drawn;
}

/** A half-typed date is a date too, so it counts once it is set. */
function typed(it, type, name, initial, act, data) {
  const input = h('input', {
    type, class: 'input', value: initial ?? '', data,
    'aria-label': plain(it.placeholder ?? (type === 'date' ? tell('choose') : tell('choose'))),
  });
  return h('span', { class: 'typed' }, input,
    h('button', { type: 'button', class: 'button', onclick: () => input.value && act({ [name]: input.value }) }, tell('set')));
}

function chosenOnly({ type: _, ...chosen }) {
  return chosen;
}

export function picture(it) {
  const src = webAddress(it.image_url) ?? (it.image_url?.startsWith('data:image/') ? it.image_url : null);
  return src ? h('img', { src, alt: it.alt_text ?? '', class: 'picture' }) : h('span', { class: 'undrawn' }, it.alt_text ?? '');
}
