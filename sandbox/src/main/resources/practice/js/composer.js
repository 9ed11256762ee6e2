// Where one writes to the bot, with a few words to try.
import { h, icon } from './dom.js';
import { say, tell } from './words.js';

/**
 * @param send takes words, and answers whether they were taken
 * @param tries words to try
 * @param more what else to offer beside them
 */
export function composer({ id, label, language, send, tries, more = null }) {
  const input = h('textarea', {
    class: 'composer-words', id, rows: 1, placeholder: label, 'aria-label': label, lang: language,
    oninput: grow, onkeydown: event => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      submit();
    },
  });
  function grow() {
    input.style.height = 'auto';
    input.style.height = `${Math.min(input.scrollHeight, 160)}px`;
  }
  async function submit() {
    const words = input.value;
    if (!words.trim()) return;
    input.value = '';
    grow();
    if (!(await send(words)) && !input.value) {
      input.value = words;
      grow();
    }
  }
  const chips = tries.map(words => h('button', { type: 'button', class: 'chip', onclick: () => send(words) }, words));
  return h('form', { class: 'composer', onsubmit: event => { event.preventDefault(); submit(); } },
    h('div', { class: 'composer-box' }, input, h('button', { class: 'button primary icon-only', 'aria-label': tell('sendWords') }, icon('send'))),
    h('div', { class: 'chips' }, h('span', {}, say('tryIt')), chips, more));
}
