// Marks over a text that stays as it is: highlights of CSS, which need no element of their own.

import { rangeOf } from "./text.js";

// The kinds in the order in which the module counts them (src/element.rs).
const KINDS = ["person", "organisation", "place", "group", "event", "other", "quote", "hit", "at"];
const COLOURS = {
  person: "#0a5aa8, #72b5f2",
  organisation: "#ad430a, #f09a63",
  place: "#006e58, #52c4a6",
  group: "#8c3c7d, #dd9bd0",
  event: "#735b00, #d8bd4e",
  other: "#5b5e64, #aeb0b4",
};
// As in the explorer's own text and in its legend (styles/article_view.css).
const LINES = { organisation: ["double", "1px"], place: ["dotted", "2px"], group: ["dashed", "2px"], event: ["wavy", "1px"] };

const rules = () => {
  const name = (kind) => `::highlight(article-explorer-${kind})`;
  const own = (kind, fallback) => `var(--article-explorer-${kind === "quote" ? "tint" : kind}, light-dark(${fallback}))`;
  // Not in one declaration: WebKit reads none with more than the line in it.
  const lines = Object.entries(COLOURS).map(([kind, colours]) => {
    const [style, thickness] = LINES[kind] ?? ["solid", "1.5px"];
    const line = `text-decoration-line: underline; text-decoration-style: ${style}; text-decoration-thickness: ${thickness}`;
    return `${name(kind)} { ${line}; text-decoration-color: ${own(kind, colours)}; }`;
  });
  const grounds = { quote: "#f4f0e6, #24272c", hit: "#ffe7a3, #5b4a10", at: "#ffd45e, #7d6410" };
  const filled = Object.entries(grounds).map(([kind, colours]) => `${name(kind)} { background-color: ${own(kind, colours)}; }`);
  return [...lines, ...filled].join("\n");
};

/** Whether this browser can mark a text without changing it. */
export const canMark = () => "highlights" in (globalThis.CSS ?? {}) && typeof Highlight === "function";

let sheet;
const dressed = new WeakSet();

/** Gives the document or shadow tree around the text the rules for highlights, once. */
const dress = (root) => {
  if (dressed.has(root)) return;
  dressed.add(root);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(rules());
  }
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
};

const highlight = (kind) => {
  const name = `article-explorer-${kind}`;
  if (!CSS.highlights.has(name)) {
    const made = new Highlight();
    made.priority = KINDS.indexOf(kind);
    CSS.highlights.set(name, made);
  }
  return CSS.highlights.get(name);
};

/** The marks of one explorer over one text. */
export class Marks {
  #drawn = [];

  /** Marks the text of `pieces`; `marks` are start, end and kind of each. */
  draw(root, pieces, marks) {
    this.clear();
    if (!canMark()) return;
    dress(root);
    // All of them before any is drawn: WebKit crashes at one that comes to others later.
    KINDS.forEach(highlight);
    for (let i = 0; i + 2 < marks.length; i += 3) {
      const kind = KINDS[marks[i + 2]];
      const range = kind && rangeOf(pieces, marks[i], marks[i + 1]);
      if (range) {
        highlight(kind).add(range);
        this.#drawn.push([kind, range]);
      }
    }
  }

  clear() {
    for (const [kind, range] of this.#drawn) highlight(kind).delete(range);
    this.#drawn = [];
  }
}
