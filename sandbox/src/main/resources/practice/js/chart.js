// data_visualization as a drawing of our own, with its numbers as a table for those who do not see it.
import { h, svg, freshId } from './dom.js';
import { tell } from './words.js';

const narrow = matchMedia('(max-width: 760px)');
const HEIGHT = 180;
const EDGE = { top: 18, right: 18, bottom: 28, left: 34 };

/** A drawing with its title above it, or {@code titled: false} with one for those who hear it. */
export function chart(block, { titled = true } = {}) {
  const { chart: drawn = {}, title = '' } = block;
  const heading = typeof title === 'string' ? title : title.text;
  const series = drawn.type === 'pie'
    ? [{ name: heading, data: drawn.segments ?? [] }]
    : drawn.series ?? [];
  const id = freshId('chart');
  return h('figure', { class: 'chart' },
    h('figcaption', { id, class: titled ? null : 'unseen' }, heading),
    picture(drawn.type, series, id),
    series.length > 1 ? legend(series) : null,
    numbers(series, heading));
}

function picture(type, series, labelledBy) {
  const width = narrow.matches ? 320 : 520;
  const labels = (series[0]?.data ?? []).map(point => point.label);
  const values = series.flatMap(each => each.data.map(point => Number(point.value)));
  const bars = type === 'bar' || type === 'pie';
  const [low, high] = scale(values, bars);
  const inner = { width: width - EDGE.left - EDGE.right, height: HEIGHT - EDGE.top - EDGE.bottom };
  const y = value => EDGE.top + inner.height * (1 - (value - low) / (high - low));
  const slot = inner.width / Math.max(labels.length, 1);
  const x = at => EDGE.left + slot * (at + 0.5);
  return svg('svg', { viewBox: `0 0 ${width} ${HEIGHT}`, role: 'img', 'aria-labelledby': labelledBy },
    [low, (low + high) / 2, high].map(value => [
      svg('line', { class: 'grid', x1: EDGE.left, x2: width - EDGE.right, y1: y(value), y2: y(value) }),
      svg('text', { class: 'axis end', x: EDGE.left - 8, y: y(value) + 4 }, tidy(value)),
    ]),
    labels.map((label, at) =>
      slot < 48 && (labels.length - 1 - at) % 2 ? null : svg('text', { class: 'axis', x: x(at), y: HEIGHT - 8 }, shorten(label, slot < 48 ? slot * 2 : slot))),
    series.map((each, index) => (bars
      ? columns(each.data, index, series.length, { x, y, slot, low })
      : line(each.data, index, { x, y }, type === 'area' ? y(low) : null))));
}

function scale(values, fromZero) {
  if (!values.length) return [0, 1];
  const low = fromZero ? Math.min(0, ...values) : Math.floor(Math.min(...values));
  const high = Math.ceil(Math.max(...values));
  return high > low ? [low, high] : [low, low + 1];
}

function line(data, index, { x, y }, floor) {
  const points = data.map((point, at) => [x(at), y(Number(point.value))]);
  const path = points.map(([px, py], at) => `${at ? 'L' : 'M'}${px.toFixed(1)} ${py.toFixed(1)}`).join('');
  const last = points.length - 1;
  return svg('g', { class: `series-${index % 4}` },
    floor === null || last < 0 ? null
      : svg('path', { class: 'area', d: `${path}L${points[last][0]} ${floor}L${points[0][0]} ${floor}Z` }),
    svg('path', { class: 'line', d: path }),
    points.map(([cx, cy], at) => svg('circle', { cx, cy, r: at === last ? 4.5 : 3 })),
    last < 0 ? null
      : svg('text', { class: 'value', x: points[last][0], y: points[last][1] - 9 }, tidy(Number(data[last].value))));
}

function columns(data, index, count, { x, y, slot, low }) {
  const width = Math.min(40, (slot * 0.64) / count);
  return svg('g', { class: `series-${index % 4}` },
    data.map((point, at) => {
      const left = x(at) - (width * count) / 2 + width * index;
      const top = y(Number(point.value));
      return [
        svg('rect', { class: 'bar', x: left + 1, y: top, width: width - 2, height: Math.max(y(low) - top, 1), rx: 3 }),
        svg('text', { class: 'value', x: left + width / 2, y: top - 5 }, tidy(Number(point.value))),
      ];
    }));
}

const legend = series =>
  h('ul', { class: 'legend', 'aria-hidden': 'true' },
    series.map((each, index) => h('li', { class: `series-${index % 4}` }, each.name)));

function numbers(series, heading) {
  return h('div', { class: 'unseen' }, h('table', {},
    h('caption', {}, `${tell('chart')}: ${heading}`),
    h('tr', {}, h('td'), (series[0]?.data ?? []).map(point => h('th', { scope: 'col' }, point.label))),
    series.map(each =>
      h('tr', {}, h('th', { scope: 'row' }, each.name), each.data.map(point => h('td', {}, String(point.value)))))));
}

const tidy = value => String(Math.round(value * 100) / 100);
const shorten = (label, room) => {
  const letters = Math.max(3, Math.floor(room / 7));
  return label.length > letters ? label.slice(0, letters - 1) + '…' : label;
};
