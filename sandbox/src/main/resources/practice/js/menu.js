// A button with choices behind it, worked by pointer or by arrows, letters, Enter and Escape.
import { h, icon, freshId } from './dom.js';
import { tell } from './words.js';

/**
 * @param label what the button says
 * @param choices [{label, hint, choose}]
 * @param options.bare true for a button that shows only dots
 */
export function menu(label, choices, { bare = false, data = {} } = {}) {
  const id = freshId('menu');
  const button = h('button', {
    type: 'button', class: bare ? 'button icon-only' : 'button has-menu', data,
    'aria-haspopup': 'menu', 'aria-expanded': 'false', 'aria-controls': id, 'aria-label': bare ? label : null,
    onclick: () => (list.hidden ? open() : close()),
    onkeydown: event => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      open();
    },
  }, bare ? icon('dots') : [h('span', {}, label), icon('down')]);
  const items = choices.map(choice =>
    h('button', { type: 'button', role: 'menuitem', tabindex: -1, onclick: () => { close(); choice.choose(); } },
      h('span', {}, choice.label), choice.hint ? h('small', {}, choice.hint) : null));
  const filter = choices.length > 8
    ? h('input', { type: 'search', class: 'input', 'aria-label': tell('filter'), placeholder: tell('filter'), oninput: narrow })
    : null;
  const list = h('div', { class: 'menu', id, role: 'menu', 'aria-label': label, hidden: true, onkeydown: walk }, filter, items);
  const root = h('div', { class: 'menu-root' }, button, list);
  root.addEventListener('focusout', event => {
    if (!list.hidden && event.relatedTarget && !root.contains(event.relatedTarget)) close(false);
  });

  const away = event => root.contains(event.target) || close(false);

  function open() {
    list.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    document.addEventListener('pointerdown', away);
    place();
    (filter ?? items[0])?.focus({ preventScroll: true });
    list.scrollIntoView({ block: 'nearest' });
  }

  function place() {
    list.classList.remove('to-left');
    if (list.getBoundingClientRect().right > document.documentElement.clientWidth - 8) list.classList.add('to-left');
  }

  function close(back = true) {
    list.hidden = true;
    button.setAttribute('aria-expanded', 'false');
    document.removeEventListener('pointerdown', away);
    if (back) button.focus();
  }

  function narrow() {
    const wanted = filter.value.trim().toLocaleLowerCase();
    items.forEach((item, at) => { item.hidden = !choices[at].label.toLocaleLowerCase().includes(wanted); });
  }

  function walk(event) {
    const shown = items.filter(item => !item.hidden);
    const at = shown.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (event.key === 'Escape') {
      event.stopPropagation();
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && at < 0 && shown.length) {
      event.preventDefault();
      shown[0].click();
    } else if (to !== undefined && (event.target !== filter || event.key.startsWith('Arrow'))) {
      event.preventDefault();
      (shown[(to + shown.length) % shown.length] ?? filter)?.focus();
    }
  }

  return root;
}
