// The text of markup that stands inside JSON: no parser of the browser takes it where Trusted Types are required, and prose needs none.

// What HTML calls the characters from U+00A0 to U+00FF, in their order.
const LATIN =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil " +
  "sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave " +
  "Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute " +
  "acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml " +
  "divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

const NAMED = {
  amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", ndash: "–", mdash: "—", hellip: "…", lsquo: "‘", rsquo: "’", sbquo: "‚", ldquo: "“", rdquo: "”", bdquo: "„",
  lsaquo: "‹", rsaquo: "›", bull: "•", euro: "€", trade: "™", dagger: "†", OElig: "Œ", oelig: "œ", Scaron: "Š", scaron: "š", Yuml: "Ÿ", ensp: " ", emsp: " ", thinsp: " ",
  ...Object.fromEntries(LATIN.split(" ").map((name, i) => [name, String.fromCodePoint(0xa0 + i)])),
};

/** The text of `html`, a line a block. */
export const textOfMarkup = (html) =>
  html
    .replace(/<!--[^]*?-->|<(script|style|template|figure|nav|aside)\b[^]*?<\/\1\s*>/gi, "")
    .replace(/\s+/g, " ")
    .replace(/<(?:br|hr)\b[^>]*>|<\/?(?:p|div|h[1-6]|li|ul|ol|blockquote|section|article|header|footer|tr|td|th|table|dd|dt|dl|pre)\b[^>]*>/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, number, name) => {
      const code = hex ? parseInt(hex, 16) : Number(number);
      if (!name) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
      return NAMED[name] ?? NAMED[name.toLowerCase()] ?? whole;
    })
    .replace(/ *\n[ \n]*/g, "\n")
    .trim();
