// An article that stands in the host's page and stays there: read, marked over, scrolled to, pressed on; never rewritten.

import { Marks } from "./marks.js";
import { fromProse } from "./source.js";
import { offsetOf, rangeOf } from "./text.js";
import { whenChanged } from "./watch.js";

/** The place in the document under a point of the window. */
const caret = (x, y) => {
  if (document.caretPositionFromPoint) {
    const at = document.caretPositionFromPoint(x, y);
    return at && [at.offsetNode, at.offset];
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range && [range.startContainer, range.startOffset];
};

export class Place {
  #element;
  #pieces;
  #marks = new Marks();
  #last = [];
  #unwatch;
  #pressed;
  #article;

  /** `press` is given the offset at which the text was pressed; `changed` hears that the text is another now. */
  constructor(element, { press, changed }) {
    this.#element = element;
    this.#article = fromProse(element);
    this.#pieces = this.#article.pieces;
    this.#pressed = (event) => {
      if (event.defaultPrevented || event.button || !getSelection()?.isCollapsed || event.target.closest("a, button, input, label, summary")) return;
      const at = caret(event.clientX, event.clientY);
      const offset = at && offsetOf(this.#pieces, ...at);
      if (offset !== undefined && offset !== null) press(offset);
    };
    element.addEventListener("click", this.#pressed);
    this.#unwatch = whenChanged(element, () => {
      const now = fromProse(element);
      if (now.text !== this.#article.text) return changed();
      // The same words in other nodes: the marks go where they are now.
      this.#pieces = now.pieces;
      this.draw(this.#last);
    });
  }

  get article() {
    return this.#article;
  }

  draw(marks) {
    this.#last = marks;
    this.#marks.draw(this.#element.getRootNode(), this.#pieces, marks);
  }

  go([start, end]) {
    const around = rangeOf(this.#pieces, start, end)?.startContainer.parentElement;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    around?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  }

  destroy() {
    this.#unwatch();
    this.#element.removeEventListener("click", this.#pressed);
    this.#marks.clear();
  }
}
