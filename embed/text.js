// The text of an element as a reader sees it, and where in the document each stretch of it stands.

import { isSilent } from "./prose.js";

const BLOCKS = new Set(
  ("ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI " +
    "MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL").split(" "),
);

/**
 * The text of `root`: one line a block, white space collapsed except in <pre>, without what is not prose (controls, captions,
 * boxes, lists of links: prose.js) and without the elements in `skipped`. `pieces` are `{ start, node, from, length }`: `length`
 * UTF-16 units of the text from `start` on are those of the text node from `from` on; in the order of the text.
 */
export const readText = (root, skipped = []) => {
  let text = "";
  const pieces = [];
  let breaks = false;
  let space = false;

  const put = (string, node, from) => {
    if (breaks && text) text += "\n";
    else if (space && text && !text.endsWith("\n")) text += " ";
    breaks = space = false;
    pieces.push({ start: text.length, node, from, length: string.length });
    text += string;
  };
  const prose = (node) => {
    for (const word of node.data.matchAll(/[^ \t\n\f\r]+|[ \t\n\f\r]+/g)) {
      if (/^[ \t\n\f\r]/.test(word[0])) space = true;
      else put(word[0], node, word.index);
    }
  };
  const lines = (node) => {
    for (const line of node.data.matchAll(/[^\r\n]+|\r\n?|\n/g)) {
      if (/^[\r\n]/.test(line[0])) breaks = true;
      else put(line[0], node, line.index);
    }
  };
  const walk = (node, kept) => {
    if (node.nodeType === Node.TEXT_NODE) return kept ? lines(node) : prose(node);
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    if (node !== root && (isSilent(node, root) || skipped.includes(node))) return;
    const tag = node.tagName.toUpperCase();
    if (tag === "BR") breaks = true;
    const block = BLOCKS.has(tag);
    breaks ||= block;
    for (const child of node.childNodes) walk(child, kept || tag === "PRE");
    breaks ||= block;
  };
  walk(root, false);
  return { text, pieces: joined(pieces) };
};

/** Neighbouring pieces of one node that are also neighbours in the text, as one. */
const joined = (pieces) => {
  const out = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    const gap = last && piece.start - (last.start + last.length);
    if (last?.node === piece.node && piece.from - (last.from + last.length) === gap && gap <= 1) last.length += gap + piece.length;
    else out.push({ ...piece });
  }
  return out;
};

/** The piece that holds the text's unit `offset`. */
const pieceAt = (pieces, offset) => {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle].start <= offset) low = middle + 1;
    else high = middle;
  }
  return pieces[low - 1];
};

/** A range over the units from `start` to `end`, or none where the text is not in the document any more. */
export const rangeOf = (pieces, start, end) => {
  const [first, last] = [pieceAt(pieces, start), pieceAt(pieces, end - 1)];
  if (!first || !last || !first.node.isConnected || !last.node.isConnected) return null;
  const range = new Range();
  const within = (piece, offset) => piece.from + Math.min(offset - piece.start, piece.length);
  try {
    range.setStart(first.node, within(first, start));
    range.setEnd(last.node, within(last, end));
  } catch {
    return null; // the node was cut short since it was read
  }
  return range;
};

/** The unit of the text that stands at `from` in `node`; none for what was not read. */
export const offsetOf = (pieces, node, from) => {
  const piece = pieces.find((piece) => piece.node === node && piece.from <= from && from <= piece.from + piece.length);
  return piece && piece.start + (from - piece.from);
};
