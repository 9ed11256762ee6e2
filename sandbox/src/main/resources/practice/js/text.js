// Text objects and rich text, drawn as elements. What people wrote stays text.
import { h, webAddress } from './dom.js';

const EMOJI = {
  smile: '😄', slightly_smiling_face: '🙂', neutral_face: '😐', slightly_frowning_face: '🙁', tired_face: '😫',
  star: '⭐', sunny: '☀️', white_check_mark: '✅', warning: '⚠️', calendar: '📅', wave: '👋', tada: '🎉',
};

const plainly = escaped =>
  escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const person = (id, context) => h('span', { class: 'person-name' }, `@${context.name(id)}`);

function link(address, words) {
  const href = webAddress(address);
  return href ? h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, words) : words;
}

function bracketed(inside, context) {
  const [target, label] = inside.split('|', 2);
  if (target.startsWith('@')) return person(target.slice(1), context);
  if (target.startsWith('#')) return h('span', { class: 'person-name' }, `#${plainly(label ?? target.slice(1))}`);
  if (target.startsWith('!date')) return plainly(label ?? '');
  if (target.startsWith('!')) return h('span', { class: 'person-name' }, `@${plainly(label ?? target.slice(1))}`);
  return link(plainly(target), plainly(label ?? target));
}

const INLINE = new RegExp([
  '`(?<code>[^`\\n]+)`',
  '<(?<bracket>[^<>\\n]+)>',
  '(?<![\\p{L}\\p{N}*])\\*(?<bold>[^\\s*](?:[^*\\n]*[^\\s*])?)\\*(?![\\p{L}\\p{N}*])',
  '(?<![\\p{L}\\p{N}_])_(?<italic>[^\\s_](?:[^_\\n]*[^\\s_])?)_(?![\\p{L}\\p{N}_])',
  '(?<![\\p{L}\\p{N}~])~(?<strike>[^\\s~](?:[^~\\n]*[^\\s~])?)~(?![\\p{L}\\p{N}~])',
  ':(?<emoji>[a-z0-9_+-]+):',
].join('|'), 'gu');

function inline(text, context) {
  const pieces = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    pieces.push(plainly(text.slice(from, match.index)));
    from = match.index + match[0].length;
    const { code, bracket, bold, italic, strike, emoji } = match.groups;
    if (code) pieces.push(h('code', {}, plainly(code)));
    else if (bracket) pieces.push(bracketed(bracket, context));
    else if (bold) pieces.push(h('strong', {}, inline(bold, context)));
    else if (italic) pieces.push(h('em', {}, inline(italic, context)));
    else if (strike) pieces.push(h('s', {}, inline(strike, context)));
    else pieces.push(EMOJI[emoji] ?? match[0]);
  }
  pieces.push(plainly(text.slice(from)));
  return pieces;
}

function lines(text, context) {
  const drawn = [];
  let quoted = [];
  const endQuote = () => {
    if (quoted.length) drawn.push(h('blockquote', {}, broken(quoted, context)));
    quoted = [];
  };
  let plain = [];
  const endPlain = () => {
    if (plain.length) drawn.push(h('span', {}, broken(plain, context)));
    plain = [];
  };
  for (const line of text.split('\n')) {
    if (line.startsWith('>') || line.startsWith('&gt; ')) {
      endPlain();
      quoted.push(line.replace(/^(>|&gt;) ?/, ''));
    } else {
      endQuote();
      plain.push(line);
    }
  }
  endQuote();
  endPlain();
  return drawn;
}

const broken = (some, context) =>
  some.flatMap((line, at) => (at ? [h('br'), ...inline(line, context)] : inline(line, context)));

/** Slack's light markup. */
export function markup(text, context) {
  return text.split('```').flatMap((part, at) =>
    at % 2 ? [h('pre', {}, plainly(part.replace(/^\n|\n$/g, '')))]
      : part.trim() ? lines(part.replace(/^\n|\n$/g, ''), context) : []);
}

/** A text object, or a bare string, as nodes. */
export function words(text, context) {
  if (!text) return [];
  if (typeof text === 'string') return [text];
  return text.type === 'mrkdwn' ? markup(text.text, context) : [shortcodes(text.text)];
}

export const plain = text => (typeof text === 'string' ? text : shortcodes(text?.text ?? ''));

const shortcodes = text => text.replace(/:([a-z0-9_+-]+):/g, (all, name) => EMOJI[name] ?? all);

function run(element, context) {
  switch (element.type) {
    case 'text': return styled(element.text, element.style);
    case 'link': return styled(link(element.url, element.text ?? element.url), element.style);
    case 'user': return person(element.user_id, context);
    case 'usergroup': return h('span', { class: 'person-name' }, `@${element.usergroup_id}`);
    case 'channel': return h('span', { class: 'person-name' }, `#${element.channel_id}`);
    case 'broadcast': return h('span', { class: 'person-name' }, `@${element.range}`);
    case 'emoji': return element.unicode
      ? String.fromCodePoint(...element.unicode.split('-').map(hex => parseInt(hex, 16)))
      : EMOJI[element.name] ?? `:${element.name}:`;
    case 'date': return element.fallback ?? new Date(element.timestamp * 1000).toLocaleString();
    default: return element.text ?? '';
  }
}

function styled(content, style = {}) {
  let node = content;
  if (style.code) node = h('code', {}, node);
  if (style.strike) node = h('s', {}, node);
  if (style.italic) node = h('em', {}, node);
  if (style.bold) node = h('strong', {}, node);
  return node;
}

const runs = (element, context) => (element.elements ?? []).map(each => run(each, context));

function list(element, context) {
  const ordered = element.style === 'ordered';
  return h(ordered ? 'ol' : 'ul',
    { class: `rich-list indent-${Math.min(element.indent ?? 0, 4)}`, start: ordered && element.offset ? element.offset + 1 : null },
    (element.elements ?? []).map(item => h('li', {}, runs(item, context))));
}

/** The parts of a rich_text block. */
export function rich(block, context) {
  return (block.elements ?? []).map(element => {
    switch (element.type) {
      case 'rich_text_list': return list(element, context);
      case 'rich_text_quote': return h('blockquote', {}, runs(element, context));
      case 'rich_text_preformatted': return h('pre', {}, runs(element, context));
      default: return h('p', { class: 'rich' }, runs(element, context));
    }
  });
}
