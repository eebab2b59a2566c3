// One module for all explorers of a page: loaded once, when the first of them needs it, and once more should it break.

import { run } from "./module.js";

/** The module, whole and as it was built: who trusts this script by its integrity may trust what it runs. */
const module = () =>
  fetch(new URL(WASM, import.meta.url), { integrity: INTEGRITY }).catch(() => {
    throw new Error("its module could not be fetched, or is not the one that was built with it");
  });

let loading;
let broke = false;
const listeners = new Set();

/** The class of explorers. Rejects when the module cannot be had or run; the next call tries again. */
export const engine = () =>
  (loading ??= run(module(), hear).catch((error) => {
    loading = undefined;
    throw error;
  }));

const hear = (cause) => {
  console.error(cause);
  const error = Object.assign(new Error(String(cause), { cause }), { name: "Broken" });
  const last = broke;
  broke = true;
  loading = last ? Promise.reject(error) : undefined;
  loading?.catch(() => {});
  for (const told of [...listeners]) told(error, last);
};

/**
 * Has `told` called with an error of the name "Broken" when the module breaks, and whether that was the last one; gives back what
 * ends that.
 */
export const onBroken = (told) => {
  listeners.add(told);
  return () => listeners.delete(told);
};
