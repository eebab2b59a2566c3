// What the attributes of an explorer mean, and a word to whoever builds the page about those that mean nothing.

export const VIEWS = ["article", "index", "quotes", "relations", "timeline"];

const warn = (element, name, meant) => console.warn(`article-explorer: ${name}="${element.getAttribute(name)}" is not understood; ${meant}`);

/** Warns of words of the attribute `name` that are not `known`. */
export const check = (element, name, known) => {
  const words = (element.getAttribute(name) ?? "").split(/\s+/).filter(Boolean);
  if (!words.every((word) => known.includes(word))) warn(element, name, `there are ${known.join(", ")}`);
};

/** The pixels of `height`; 0 without. */
export const pixels = (element) => {
  const height = element.getAttribute("height");
  // "50%" is no number of pixels.
  const pixels = /^\s*\d+(\.\d+)?(px)?\s*$/.test(height ?? "") ? Number.parseFloat(height) : 0;
  if (height && !pixels) warn(element, "height", "it is a number of pixels");
  return pixels;
};

/** The day in a date as newsrooms write it: "2025-02-17T10:00:00Z" is "2025-02-17". */
export const day = (value) => /^\d{4}-\d{2}-\d{2}/.exec(value ?? "")?.[0];

/** The day of `published`. */
export const published = (element) => {
  const value = element.getAttribute("published");
  if (value && !day(value)) warn(element, "published", "it is a day as YYYY-MM-DD");
  return day(value);
};

/** The element that `for` means: by its id, or the nearest around `from` that a selector knows, or else the first. */
export const named = (what, from) => {
  const root = from.getRootNode();
  const byId = root.getElementById?.(what);
  if (byId) return byId;
  try {
    return from.parentElement?.closest(what) ?? root.querySelector(what);
  } catch {
    return null; // no selector
  }
};

/** What the keys of `element` in the page's address begin with; a number tells those that have no name of their own. */
export const prefix = (element) => {
  const own = element.getAttribute("permalink") || element.id;
  if (own) return own;
  const unnamed = [...element.getRootNode().querySelectorAll("article-explorer[permalink='']:not([id])")];
  const before = unnamed.indexOf(element);
  return before > 0 ? `explorer-${before + 1}` : "explorer";
};
