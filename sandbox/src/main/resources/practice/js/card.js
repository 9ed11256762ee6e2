// Adaptive Cards, drawn. What is drawn from text is always text; who acts is told what the inputs hold.
import { h, freshId, webAddress } from './dom.js';
import { chart } from './chart.js';
import { actionBar, pressable, sayWhatIsOpen } from './cardactions.js';
import { input } from './cardinputs.js';
import { markdown, textRuns, low } from './cardtext.js';
import { tell } from './words.js';

/**
 * @param content an AdaptiveCard
 * @param does {act(action, inputs), offers(dataset, query)}
 */
export function card(content, does) {
  const drawn = h('div', { class: 'card', lang: content.lang });
  const scope = { inputs: [] };
  drawn.append(...face(content, { does, drawn, scope, face }));
  sayWhatIsOpen(drawn);
  return { drawn, inputs: scope.inputs };
}

/** The body of a card and its actions. */
function face(content, context) {
  return [h('div', { class: 'card-body' }, items(content.body, context)), actionBar(content.actions, context)].filter(Boolean);
}

const runsOf = it => (it.type === 'RichTextBlock' ? it.inlines ?? [] : it.type === 'TextBlock' ? [it] : []);
const isProblem = it => runsOf(it).some(run => low(run.color) === 'attention');
const isHint = it => runsOf(it).some(run => run.isSubtle);

/** Elements one below another; small print and words of alarm below an input are said with it. */
function items(list = [], context) {
  let above = null;
  return list.map(it => {
    const drawn = element(it, context);
    if (it.type?.startsWith('Input.')) above = context.scope.inputs.at(-1);
    else if (above && drawn && (isProblem(it) || isHint(it))) {
      drawn.id ||= freshId('below');
      above.tell(drawn.id, isProblem(it));
    } else above = null;
    return drawn;
  });
}

function element(it, context) {
  const how = drawing[it.type];
  if (!how) return instead(it, context);
  const drawn = how(it, context);
  drawn.classList.add('card-item', `space-${low(it.spacing) || 'default'}`);
  drawn.classList.toggle('separated', Boolean(it.separator));
  if (it.id) drawn.dataset.id = it.id;
  drawn.hidden = it.isVisible === false;
  return drawn;
}

function instead(it, context) {
  if (it.fallback === 'drop') return null;
  return it.fallback ? element(it.fallback, context) : h('p', { class: 'undrawn card-item' }, tell('cannotDraw', it.type));
}

const looks = it =>
  ['card-text', `size-${low(it.size) || 'default'}`, `weight-${low(it.weight) || 'default'}`, `ink-${low(it.color) || 'default'}`,
    it.isSubtle && 'subtle', low(it.fontType) === 'monospace' && 'mono'].filter(Boolean).join(' ');

function textBlock(it) {
  const heading = low(it.style) === 'heading';
  const drawn = h(heading ? 'h3' : 'div', { class: `${looks(it)} align-${low(it.horizontalAlignment) || 'left'}${it.wrap ? '' : ' unwrapped'}` }, markdown(it.text));
  if (it.maxLines && it.wrap) {
    drawn.classList.add('clamped');
    drawn.style.setProperty('-webkit-line-clamp', String(it.maxLines));
  }
  return drawn;
}

function image(it, context) {
  const src = webAddress(it.url) ?? (it.url?.startsWith('data:image/') ? it.url : null);
  const drawn = src
    ? h('img', { src, alt: it.altText ?? '', class: `card-image image-${low(it.size) || 'auto'} ${low(it.style)}` })
    : h('span', { class: 'undrawn' }, it.altText ?? '');
  return h('div', { class: `align-${low(it.horizontalAlignment) || 'left'}` }, pressable(drawn, it.selectAction, context));
}

const container = (it, context) =>
  pressable(h('div', { class: `card-container tone-${low(it.style) || 'default'}` }, items(it.items, context)), it.selectAction, context);

const columnSet = (it, context) =>
  pressable(h('div', { class: `columns tone-${low(it.style) || 'default'}` }, (it.columns ?? []).map(each => column(each, context))), it.selectAction, context);

function column(it, context) {
  const drawn = container(it, context);
  const width = low(it.width ?? 'stretch');
  drawn.classList.add('column', `vertical-${low(it.verticalContentAlignment) || 'top'}`);
  drawn.style.flex = width === 'auto' ? '0 1 auto' : width.endsWith('px') ? `0 0 ${parseInt(width, 10)}px` : `${parseFloat(width) || 1} 1 0`;
  if (it.id) drawn.dataset.id = it.id;
  drawn.hidden = it.isVisible === false;
  return drawn;
}

const factSet = it =>
  h('dl', { class: 'facts' }, (it.facts ?? []).map(fact => [h('dt', {}, markdown(fact.title)), h('dd', {}, markdown(fact.value))]));

function table(it, context) {
  const headed = it.firstRowAsHeader ?? it.firstRowAsHeaders ?? true;
  const row = (each, at) => h('tr', {}, (each.cells ?? []).map(cell =>
    h(headed && at === 0 ? 'th' : 'td', { scope: headed && at === 0 ? 'col' : null }, items(cell.items, context))));
  return h('div', { class: `card-table${it.showGridLines === false ? '' : ' ruled'}`, tabindex: 0, role: 'region', 'aria-label': tell('table') },
    h('table', {}, (it.rows ?? []).map(row)));
}

/** A chart as Teams draws it, which leaves its title to those who hear it. */
function charted(type, it) {
  const values = each => (each.values ?? []).map(({ x, y }) => ({ label: String(x), value: y }));
  const plain = (it.data ?? []).map(({ x, y, legend, value }) => ({ label: String(x ?? legend ?? ''), value: y ?? value }));
  const series = it.data?.[0]?.values ? it.data.map(each => ({ name: each.legend ?? it.title ?? '', data: values(each) })) : [{ name: it.title ?? '', data: plain }];
  return chart({ title: it.title ?? tell('chart'), chart: { type, series } }, { titled: false });
}

const drawing = {
  TextBlock: textBlock,
  RichTextBlock: (it, context) => h('div', { class: `card-text align-${low(it.horizontalAlignment) || 'left'}` },
    textRuns(it.inlines, looks, (drawn, action) => pressable(drawn, action, context))),
  Container: container,
  ColumnSet: columnSet,
  FactSet: factSet,
  Table: table,
  Image: image,
  ImageSet: (it, context) => h('div', { class: 'image-set' }, (it.images ?? []).map(each => image({ size: it.imageSize, ...each }, context))),
  ActionSet: (it, context) => actionBar(it.actions, context) ?? h('div'),
  'Chart.Line': it => charted('line', it),
  'Chart.VerticalBar': it => charted('bar', it),
  'Chart.VerticalBar.Grouped': it => charted('bar', it),
  'Chart.HorizontalBar': it => charted('bar', it),
  'Chart.Donut': it => charted('bar', it),
  'Chart.Pie': it => charted('bar', it),
  ...Object.fromEntries(['Text', 'Number', 'Date', 'Time', 'Toggle', 'ChoiceSet'].map(kind => [`Input.${kind}`, input])),
};
