// The rooms of a chat: everything said where all can read.
import { h } from './dom.js';

/** @param props of the panel they stand in */
export function rooms(props) {
  const panel = h('div', { class: 'scroll-room rooms', tabindex: 0, ...props });
  let drawn = '';

  /** Draws anew only what changed, so that open menus stay. Draws each thing said, by its room. */
  function show(all, draw, empty) {
    const signature = JSON.stringify(all);
    if (signature === drawn) return;
    drawn = signature;
    panel.replaceChildren(...all.map(room => h('section', { class: 'room-section', 'aria-label': room.name },
      h('h3', { class: 'room-name' }, room.name),
      room.said.length
        ? h('ol', { class: 'messages' }, room.said.map(said => draw(said, room)))
        : h('p', { class: 'room-empty' }, empty))));
  }

  return { panel, show };
}
