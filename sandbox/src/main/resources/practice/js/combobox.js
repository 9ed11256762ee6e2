// A field that finds choices as one types, worked by pointer or by arrows, Enter and Escape.
import { h, icon, freshId } from './dom.js';
import { tell } from './words.js';

const PATIENCE = 200;

/**
 * @param choices [{title, value}] known beforehand
 * @param search finds more for the words typed, or null
 * @param chosen values to begin with
 * @param several whether more than one may be chosen
 */
export function combobox({ choices, search, chosen, several, placeholder, aria }) {
  const titles = new Map(choices.map(({ title, value }) => [value, title]));
  const id = freshId('options');
  let values = [...chosen];
  let shown = [];
  let at = -1;
  let asked = 0;
  let waiting;

  const field = h('input', {
    class: 'input', type: 'text', role: 'combobox', autocomplete: 'off', placeholder: placeholder ?? tell('choose'),
    'aria-expanded': 'false', 'aria-controls': id, 'aria-autocomplete': 'list', ...aria,
    oninput: () => open(), onclick: () => open(), onkeydown: walk, onblur: () => leave(),
  });
  const list = h('ul', { class: 'combo-list', id, role: 'listbox', hidden: true, 'aria-label': placeholder ?? tell('choose') });
  const tokens = h('ul', { class: 'tokens', hidden: !several });
  const root = h('div', { class: 'combo' }, tokens, h('div', { class: 'combo-field' }, field, icon('down')), list);

  const titleOf = value => titles.get(value) ?? value;
  const rest = () => (several || !values.length ? '' : titleOf(values[0]));

  function open() {
    clearTimeout(waiting);
    const words = field.value.trim() === rest() ? '' : field.value.trim();
    const found = choices.filter(({ title }) => title.toLocaleLowerCase().includes(words.toLocaleLowerCase()));
    show(found, search ? tell('searching') : tell('noMatch'));
    if (!search) return;
    const turn = ++asked;
    waiting = setTimeout(async () => {
      const offered = await search(words).catch(() => []);
      // Only the newest question's answer counts.
      if (turn !== asked || list.hidden) return;
      offered.forEach(({ title, value }) => titles.set(value, title));
      const known = new Set(found.map(({ value }) => value));
      show([...found, ...offered.filter(({ value }) => !known.has(value))], tell('noMatch'));
    }, PATIENCE);
  }

  function show(found, nothing) {
    shown = found.filter(({ value }) => !several || !values.includes(value));
    at = -1;
    list.replaceChildren(...(shown.length
      ? shown.map((choice, place) => h('li', {
        id: `${id}-${place}`, role: 'option', 'aria-selected': String(values.includes(choice.value)),
        // Before the field loses focus.
        onpointerdown: event => { event.preventDefault(); choose(choice); },
      }, choice.title))
      : [h('li', { class: 'combo-none' }, nothing)]));
    list.hidden = false;
    field.setAttribute('aria-expanded', 'true');
    field.removeAttribute('aria-activedescendant');
    list.scrollIntoView({ block: 'nearest' });
  }

  function close() {
    asked++;
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  }

  function choose({ title, value }) {
    titles.set(value, title);
    values = several ? [...values, value] : [value];
    settle();
  }

  function settle() {
    close();
    field.value = rest();
    tokens.replaceChildren(...(several ? values : []).map(value => h('li', { class: 'token' }, titleOf(value),
      h('button', { type: 'button', 'aria-label': tell('take', titleOf(value)), onclick: () => { values = values.filter(other => other !== value); settle(); field.focus(); } }, icon('close')))));
    tokens.hidden = !tokens.children.length;
  }

  /** Words that are no choice do not stay; an emptied field is nobody. */
  function leave() {
    if (!several && !field.value.trim()) values = [];
    settle();
  }

  function walk(event) {
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      settle();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (!list.hidden && shown[at]) choose(shown[at]);
    } else if (event.key === 'Backspace' && several && !field.value && values.length) {
      values = values.slice(0, -1);
      settle();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) open();
      else mark((at + (event.key === 'ArrowDown' ? 1 : -1) + shown.length) % Math.max(shown.length, 1));
    }
  }

  function mark(next) {
    list.children[at]?.classList.remove('active');
    at = next;
    const option = shown.length ? list.children[at] : null;
    option?.classList.add('active');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) field.setAttribute('aria-activedescendant', option.id);
  }

  settle();
  return { drawn: root, named: field, focus: () => field.focus(), read: () => values.join(',') };
}
