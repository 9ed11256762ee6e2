package se.kadens.sandbox.practice;

import com.microsoft.playwright.Page;
import java.util.List;

/** Measures every visible word of a page against what lies behind it, as WCAG 2 does for AA. */
final class Contrast {

  private static final String MEASURE =
      """
      () => {
        const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
        const rgba = colour => {
          canvas.clearRect(0, 0, 1, 1);
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
          const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
          return [r, g, b, a / 255];
        };
        const light = ([r, g, b]) => [r, g, b]
          .map(part => part / 255)
          .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
          .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
        const behind = element => {
          for (let at = element; at; at = at.parentElement) {
            const colour = rgba(getComputedStyle(at).backgroundColor);
            if (colour[3] > 0.99) return colour;
          }
          return [255, 255, 255, 1];
        };
        const top = document.querySelector('dialog[open]') ?? document.body;
        const poor = [];
        const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const element = node.parentElement;
          if (!node.data.trim() || !element.checkVisibility() || element.closest('.unseen, .skip, :disabled')) continue;
          const style = getComputedStyle(element);
          const ink = element.closest('svg') ? style.fill : style.color;
          const [one, other] = [light(rgba(ink)), light(behind(element))].sort((a, b) => b - a);
          const ratio = (one + 0.05) / (other + 0.05);
          const large = parseFloat(style.fontSize) >= 24;
          if (ratio < (large ? 3 : 4.5)) poor.push(`${ratio.toFixed(2)} ${node.data.trim()}`);
        }
        return poor;
      }
      """;

  private Contrast() {}

  /** The words that are hard to read, each after its ratio. */
  static List<String> poorIn(Page page) {
    // Colours glide when the theme turns; what is measured is where they come to rest.
    page.waitForFunction("() => document.getAnimations().every(it => it.playState !== 'running')");
    return ((List<?>) page.evaluate(MEASURE)).stream().map(Object::toString).toList();
  }
}
