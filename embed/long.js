// Long articles, which take a while to read.

/** Of less, the analysis takes a blink. */
const LONG = 150_000;

/** What a reader is told meanwhile. */
export const READING = "Reading a long article; names and quotes will come in a moment.";

/** Whether reading this text keeps the page busy for long enough to say so. */
export const isLong = (text) => text.length > LONG;

/** Resolves once what was changed before is painted; in a page that nobody sees, soon. */
export const painted = () =>
  new Promise((done) => {
    setTimeout(done, 200);
    requestAnimationFrame(() => setTimeout(done));
  });
