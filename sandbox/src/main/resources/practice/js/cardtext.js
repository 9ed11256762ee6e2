// Text of cards: the little Markdown that Teams knows, drawn as elements. What people wrote stays text.
import { h, webAddress } from './dom.js';

/** Cards may spell their enumerations with either case. */
export const low = value => String(value ?? '').toLowerCase();

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

const literal = text => text
  .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w+));/gi, (all, decimal, hex, name) =>
    (name ? ENTITIES[name] ?? all : String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex, 16))))
  .replace(/\\([!-/:-@[-`{-~])/g, '$1');

const INLINE = new RegExp([
  '(?<escaped>\\\\[!-/:-@[-`{-~])',
  '\\[(?<words>(?:\\\\.|[^\\]\\\\\\n])+)\\]\\((?<address>[^\\s()]+)\\)',
  '(?<strongMark>\\*\\*|__)(?=\\S)(?<strong>(?:\\\\.|[^\\\\\\n])*?\\S)\\k<strongMark>',
  '(?<![\\p{L}\\p{N}*_\\\\])(?<softMark>[*_])(?=[^\\s*_])(?<soft>(?:\\\\.|[^\\\\\\n])*?[^\\s\\\\])\\k<softMark>(?![\\p{L}\\p{N}])',
].join('|'), 'gu');

function inline(text) {
  const pieces = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    pieces.push(literal(text.slice(from, match.index)));
    from = match.index + match[0].length;
    const { escaped, words, address, strong, soft } = match.groups;
    if (escaped) pieces.push(escaped.slice(1));
    else if (words) pieces.push(link(literal(address), literal(words)));
    else if (strong) pieces.push(h('strong', {}, inline(strong)));
    else pieces.push(h('em', {}, inline(soft)));
  }
  pieces.push(literal(text.slice(from)));
  return pieces;
}

function link(address, words) {
  const href = webAddress(address);
  return href ? h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, words) : words;
}

const ITEM = /^\s{0,3}(?:(?<dot>[-*+])|(?<number>\d{1,9})[.)])\s+(?<words>.*)$/;

/** Lines, lists and emphasis. */
export function markdown(text = '') {
  const drawn = [];
  let list = null;
  let lines = [];
  const endLines = () => {
    if (lines.length) drawn.push(h('p', {}, lines.flatMap((line, at) => (at ? [h('br'), ...inline(line)] : inline(line)))));
    lines = [];
  };
  for (const line of text.split(/\r?\n|\r/)) {
    const item = line.match(ITEM)?.groups;
    if (!item) list = null;
    if (item) {
      endLines();
      const tag = item.dot ? 'ul' : 'ol';
      if (list?.localName !== tag) drawn.push(list = h(tag, { class: 'rich-list', start: item.number && item.number !== '1' ? Number(item.number) : null }));
      list.append(h('li', {}, inline(item.words)));
    } else if (line.trim()) lines.push(line);
    else endLines();
  }
  endLines();
  return drawn;
}

/** The inlines of a RichTextBlock; nothing in them is Markdown. */
export function textRuns(inlines = [], looks, pressable) {
  return h('p', { class: 'as-written' }, inlines.map(run => {
    if (typeof run === 'string') return run;
    let node = run.text ?? '';
    if (run.strikethrough) node = h('s', {}, node);
    if (run.underline) node = h('u', {}, node);
    if (run.italic) node = h('em', {}, node);
    if (run.highlight) node = h('mark', {}, node);
    const drawn = h('span', { class: looks(run) }, node);
    return run.selectAction ? pressable(drawn, run.selectAction) : drawn;
  }));
}
