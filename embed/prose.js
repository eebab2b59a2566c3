// Which elements of a page hold an article's prose. Told by what HTML and ARIA say an element is, never by the names that a
// theme gives it.

// Controls, and what has text that is not for reading.
const CONTROLS =
  "ARTICLE-EXPLORER AUDIO BUTTON CANVAS DATALIST DIALOG FORM IFRAME INPUT LINK MAP MENU META NOSCRIPT OBJECT SCRIPT SEARCH SELECT STYLE SVG " +
  "TEMPLATE TEXTAREA VIDEO";
// What HTML says could be taken out without a gap in the text: pictures with their captions, pull quotes, boxes, ways elsewhere.
const APART = "ASIDE FIGCAPTION FIGURE NAV";
const SILENT = new Set(`${CONTROLS} ${APART}`.split(" "));

const SILENT_ROLES = new Set(
  ("alert alertdialog banner button complementary contentinfo dialog doc-pullquote doc-toc figure form img menu menubar navigation " +
    "progressbar search status switch tablist toolbar tooltip").split(" "),
);

// What may hold nothing but links. A paragraph may be one link, and is prose all the same.
const HOLDERS = new Set("DIV DL OL SECTION UL".split(" "));

const tagOf = (element) => element.tagName.toUpperCase();

const isWord = (text) => /[\p{L}\p{N}]/u.test(text);

/** Whether all words of a list or box stand in links, and there are several: related articles, tags, ways to share. */
const isLinks = (element) => {
  if (!HOLDERS.has(tagOf(element)) || element.querySelectorAll("a[href]").length < 2) return false;
  const outside = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return isWord(node.data);
    if (node.nodeType !== Node.ELEMENT_NODE || tagOf(node) === "A" || isNamedSilent(node)) return false;
    return [...node.childNodes].some(outside);
  };
  return !outside(element);
};

/** Silent by what it is, whatever it holds. */
const isNamedSilent = (element) =>
  SILENT.has(tagOf(element)) ||
  SILENT_ROLES.has(element.getAttribute("role")?.trim().split(/\s+/)[0].toLowerCase()) ||
  element.hidden ||
  element.getAttribute("aria-hidden") === "true" ||
  element.hasAttribute("data-article-explorer-skip");

/** Whether an article in an article of `root`: by HTML's own words a comment on it, or one related to it. */
const isInner = (element, root) => {
  const outer = tagOf(element) === "ARTICLE" && element.parentElement?.closest("article");
  return !!outer && root.contains(outer);
};

/** A heading over nothing but links, or over what is no prose by its role: "Related". */
const headsLinks = (element) => {
  const next = /^H[1-6]$/.test(tagOf(element)) && element.nextElementSibling;
  return !!next && (isLinks(next) || tagOf(next) === "NAV" || next.getAttribute("role") === "navigation");
};

/** Whether what an element below `root` holds is no prose of the article in `root`. */
export const isSilent = (element, root) => isNamedSilent(element) || isInner(element, root) || isLinks(element) || headsLinks(element);

/** Whether `element`, below `root`, belongs to something else than the article: a box, a list of others. */
export const isElsewhere = (element, root) => {
  for (let at = element; at && at !== root; at = at.parentElement) if (isSilent(at, root)) return true;
  return false;
};
