// Whether a text is in English, which is all that the engine reads.

// Words that English prose cannot do without, and that its neighbours do not share.
const ENGLISH = /(?<![\p{L}\p{M}])(?:the|and|to|of|that|this|with|from|by|who|which|not|but|said|they|has|are|were|been|his|would)(?![\p{L}\p{M}])/giu;

/** Fewer words say nothing of the language. */
const ENOUGH = 50;

/** In English one word of four to ten is one of those, in other languages hardly any. */
const SHARE = 0.07;

/** Whether `lang` names another language than English, or the text itself is in one. */
export const isForeign = (text, lang) => {
  if (lang && !/^en\b/i.test(lang)) return true;
  // The beginning of a long text tells as much as all of it.
  const part = text.slice(0, 20_000);
  const words = part.match(/\p{L}[\p{L}\p{M}’']*/gu)?.length ?? 0;
  return words >= ENOUGH && (part.match(ENGLISH)?.length ?? 0) < SHARE * words;
};
