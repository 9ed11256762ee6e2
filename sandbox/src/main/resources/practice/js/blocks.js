// Block Kit, drawn. The context knows people's names, takes presses, and collects a form's inputs.
import { h, unseen, freshId } from './dom.js';
import { element, picture } from './elements.js';
import { field } from './fields.js';
import { chart } from './chart.js';
import { words, plain, rich } from './text.js';
import { tell } from './words.js';

/** All blocks in order. */
export const blocks = (list, context) => (list ?? []).map(block => draw(block, context));

function draw(block, context) {
  const how = drawing[block.type];
  const drawn = how ? how(block, context) : h('p', { class: 'undrawn' }, tell('cannotDraw', block.type));
  drawn.classList.add('block');
  return drawn;
}

function section(block, context) {
  return h('div', { class: 'section' },
    h('div', { class: 'section-text' },
      block.text ? h('div', {}, words(block.text, context)) : null,
      block.fields ? h('div', { class: 'fields' }, block.fields.map(each => h('div', {}, words(each, context)))) : null),
    block.accessory ? h('div', { class: 'accessory' }, interactive(block.accessory, block.block_id, context)) : null);
}

const small = (block, context) =>
  h('div', { class: 'small-print' },
    (block.elements ?? []).map(each => (each.type === 'image' ? picture(each) : h('span', {}, words(each, context)))));

const actions = (block, context) =>
  h('div', { class: 'actions' }, (block.elements ?? []).map(each => interactive(each, block.block_id, context)));

/** In a form, what can be set outside an input block is part of its state too. */
function interactive(it, blockId, context) {
  if (!context.inputs || it.type === 'button' || it.type === 'overflow' || it.type === 'image') {
    return element(it, blockId, context);
  }
  const label = it.placeholder ? plain(it.placeholder) : tell('choose');
  const id = freshId('set');
  const made = field(it, context, context.kept(blockId, it.action_id), { label: id });
  Object.assign(made.drawn.dataset, { block: blockId, action: it.action_id });
  context.inputs.push({ blockId, actionId: it.action_id, ...made });
  made.drawn.addEventListener('change', () => {
    const { type: _, ...chosen } = made.read();
    context.press(blockId, it, chosen);
  });
  return h('span', {}, h('span', { class: 'unseen', id }, label), made.drawn);
}

function input(block, context) {
  const it = block.element;
  const wrong = context.errors?.[block.block_id];
  const [label, hint, error] = [freshId('label'), freshId('hint'), freshId('error')];
  const described = [block.hint && hint, wrong && error].filter(Boolean).join(' ') || null;
  const made = field(it, context, context.kept?.(block.block_id, it.action_id), {
    label, described, invalid: Boolean(wrong), required: !block.optional,
  });
  Object.assign(made.drawn.dataset, { block: block.block_id, action: it.action_id });
  const focus = made.focus ?? (() => made.drawn.focus());
  context.inputs?.push({ blockId: block.block_id, actionId: it.action_id, wrong, required: !block.optional, ...made, focus });
  if (block.dispatch_action) {
    made.drawn.addEventListener('change', () => {
      const { type: _, ...chosen } = made.read();
      context.press(block.block_id, it, chosen);
    });
  }
  return h('div', { class: wrong ? 'field wrong' : 'field' },
    h('span', { class: 'label', id: label, onclick: focus }, plain(block.label),
      block.optional ? h('small', {}, ` (${tell('optional')})`) : null),
    made.drawn,
    wrong ? h('p', { class: 'error', id: error }, wrong) : null,
    block.hint ? h('p', { class: 'hint', id: hint }, plain(block.hint)) : null);
}

function container(block, context) {
  const title = block.rich_text_title ? rich(block.rich_text_title, context) : plain(block.title);
  const subtitle = block.subtitle ? h('small', {}, words(block.subtitle, context)) : null;
  const inside = h('div', { class: 'container-inside' }, blocks(block.child_blocks, context));
  return block.is_collapsible
    ? h('details', { class: 'container', open: !block.default_collapsed, data: { fold: block.block_id } },
      h('summary', {}, h('span', {}, title), subtitle), inside)
    : h('section', { class: 'container' }, h('div', { class: 'container-title' }, title, subtitle), inside);
}

function table(block, context) {
  const cell = it => (it.type === 'rich_text' ? rich(it, context) : it.text ?? String(it.value ?? ''));
  const align = at => block.column_settings?.[at]?.align ?? 'left';
  const [first = [], ...rest] = block.rows ?? [];
  return h('div', { class: 'table', tabindex: 0, role: 'region', 'aria-label': block.caption ?? plain(first[0] ?? '') },
    h('table', {},
      block.caption ? h('caption', {}, block.caption) : null,
      h('thead', {}, h('tr', {}, first.map((it, at) => h('th', { scope: 'col', class: align(at) }, cell(it))))),
      h('tbody', {}, rest.map(row => h('tr', {}, row.map((it, at) => h('td', { class: align(at) }, cell(it))))))));
}

const alert = (block, context) =>
  h('div', { class: `alert ${block.level ?? 'default'}`, role: 'note' }, unseen(`${block.level ?? ''} `),
    h('div', {}, words(block.text, context)));

const drawing = {
  header: block => h(`h${Math.min(6, 3 + (block.level ?? 1) - 1)}`, { class: 'block-header' }, plain(block.text)),
  section, context: small, actions, input, container, table, alert,
  data_table: table,
  rich_text: (block, context) => h('div', { class: 'rich-text' }, rich(block, context)),
  divider: () => h('hr'),
  image: block => h('figure', { class: 'block-image' },
    block.title ? h('figcaption', {}, plain(block.title)) : null, picture(block)),
  data_visualization: block => chart(block),
  markdown: (block, context) => h('div', { class: 'rich-text' }, words({ type: 'mrkdwn', text: block.text }, context)),
};
