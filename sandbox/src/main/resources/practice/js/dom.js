// Builds elements from values; text only ever enters as text.

export function h(tag, props = {}, ...children) {
  return fill(document.createElement(tag), props, children);
}

export function svg(tag, props = {}, ...children) {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', tag), props, children);
}

function fill(element, props, children) {
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'value') element.value = value;
    else if (name === 'data') Object.assign(element.dataset, value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** Words for those who hear the page. */
export const unseen = words => h('span', { class: 'unseen' }, words);

let counted = 0;
export const freshId = stem => `${stem}-${++counted}`;

/** An address that a link or picture may have; anything else than the web is refused. */
export function webAddress(address) {
  try {
    const url = new URL(address, location.href);
    return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

export function icon(name) {
  const paths = {
    send: 'M3 3.5 17 10 3 16.5l2-6.5zM5 10h6',
    sun: 'M10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM10 1.5v2M10 16.5v2M1.5 10h2M16.5 10h2M4 4l1.4 1.4M14.6 14.6 16 16M4 16l1.4-1.4M14.6 5.4 16 4',
    moon: 'M16.5 12.2A7 7 0 0 1 7.8 3.5a7 7 0 1 0 8.7 8.7z',
    people: 'M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 17c0-3 2.4-5 5.5-5s5.5 2 5.5 5M13 4a2.8 2.8 0 0 1 0 5.4M15 12.3c1.9.7 3 2.4 3 4.7',
    close: 'M5 5l10 10M15 5 5 15',
    down: 'M5.5 8l4.5 4.5L14.5 8',
    check: 'M4.5 10.5 8.5 14.5 15.5 6.5',
    dots: 'M4 9h1v1H4zM9.5 9h1v1h-1zM15 9h1v1h-1z',
    forward: 'M4 5l6 5-6 5zM11 5l6 5-6 5z',
    bolt: 'M11 2 4 11.5h5L8.5 18 16 8.5h-5z',
  };
  return svg('svg', { viewBox: '0 0 20 20', class: 'icon', 'aria-hidden': 'true', focusable: 'false' },
    svg('path', { d: paths[name] }));
}
