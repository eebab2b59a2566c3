// Tells when the module breaks. Nothing in it catches a fault: whatever is thrown out of it left it in the middle of its work,
// and with it all explorers of the page.

let listener;

/** Has `told` hear, once, what was thrown when the module breaks, which is then to be called into no more. */
export const onBroken = (told) => {
  listener = told;
};

/** What the module offers, with an eye on each of its functions. Its script calls this, see `xtask/src/scripts.rs`. */
export const watched = (offered) =>
  Object.fromEntries(Object.entries(offered).map(([name, it]) => [name, typeof it === "function" ? watching(it) : it]));

const watching =
  (call) =>
  (...given) => {
    try {
      return call(...given);
    } catch (error) {
      const told = listener;
      listener = undefined;
      told?.(error);
      throw error;
    }
  };
