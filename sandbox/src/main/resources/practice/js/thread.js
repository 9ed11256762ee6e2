// The messages of one conversation, in days, drawn anew only where they changed.
import { h } from './dom.js';
import { say } from './words.js';
import { longDay, dayKey } from './time.js';

const live = document.getElementById('live');
const phone = matchMedia('(max-width: 760px)');
let begun = 0;

/**
 * @param id of the room it scrolls in
 * @param props of that room
 * @param draw makes a message of a line and whether it follows one of the same side
 * @param empty what to show where nobody has written
 */
export function thread({ id, language, zone, draw, empty, props = {} }) {
  const list = h('ol', { class: 'messages', lang: language });
  const room = h('div', { class: 'scroll-room', id, ...props }, list);
  const first = begun++ === 0;
  let drawn = new Map();

  /** Lines are {id, at, fromBot, text} and whatever the drawing needs; true when there is news. */
  function show(lines, anew) {
    const fresh = new Map();
    const wanted = [];
    let last = null;
    for (const line of lines) {
      const day = dayKey(line.at, zone);
      const newDay = !last || dayKey(last.at, zone) !== day;
      if (newDay) wanted.push(keep(fresh, `day ${day}`, longDay(line.at, zone), () => h('li', { class: 'day' }, h('span', {}, longDay(line.at, zone)))));
      const follows = !newDay && last.fromBot === line.fromBot && line.at - last.at < 300_000;
      wanted.push(keep(fresh, line.id, JSON.stringify([line, follows]), () => {
        const node = draw(line, follows);
        node.dataset.ts = line.id;
        return node;
      }));
      last = line;
    }
    if (!lines.length) wanted.push(keep(fresh, 'empty', '', () => h('li', { class: 'empty' }, empty())));
    const added = lines.filter(line => line.fromBot && !drawn.has(line.id));
    const grew = lines.some(line => !drawn.has(line.id));
    reconcile(wanted);
    drawn = fresh;
    if (grew || anew) reveal();
    if (!anew && added.length) live.textContent = added.map(line => say('newFrom', line.text)).join(' ');
  }

  /** Shows the newest from its beginning, and of what is before it as much as there is room for. */
  function reveal() {
    const newest = list.lastElementChild;
    if (room.scrollHeight <= room.clientHeight + 1) {
      if (phone.matches && !first) newest.scrollIntoView({ block: 'nearest' });
      return;
    }
    room.scrollTop = room.scrollHeight;
    const above = room.getBoundingClientRect().top + 12 - newest.getBoundingClientRect().top;
    if (above > 0) room.scrollTop -= above;
  }

  function keep(fresh, key, signature, make) {
    const old = drawn.get(key);
    const kept = old?.signature === signature ? old : { signature, node: make() };
    fresh.set(key, kept);
    return kept.node;
  }

  /** Leaves what did not change where it is, so that focus and open folds stay. */
  function reconcile(wanted) {
    const staying = new Set(wanted);
    const focused = document.activeElement;
    let lost = null;
    for (const node of [...list.children]) {
      if (staying.has(node)) continue;
      if (node.contains(focused)) lost = { ts: node.dataset.ts, action: focused.dataset.action };
      node.remove();
    }
    let at = list.firstChild;
    for (const node of wanted) {
      if (node === at) at = at.nextSibling;
      else list.insertBefore(node, at);
    }
    if (lost) refocus(lost);
  }

  function refocus({ ts, action }) {
    const node = list.querySelector(`[data-ts="${CSS.escape(ts ?? '')}"]`);
    const again = action && node?.querySelector(`[data-action="${CSS.escape(action)}"]`);
    (again ?? node?.querySelector('[aria-invalid="true"]') ?? node ?? list.lastElementChild)?.focus({ preventScroll: true });
  }

  return { room, show };
}
