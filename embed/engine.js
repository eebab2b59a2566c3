// One module for all explorers of a page: loaded once, when the first of them needs it.

import init, { Explorer, on_broken } from "glue";

let loading;
const listeners = new Set();

/** The class of explorers. Rejects when the module cannot be had or run; the next call tries again. */
export const engine = () =>
  (loading ??= init({ module_or_path: new URL(WASM, import.meta.url) }).then(
    () => {
      on_broken((said) => {
        // A module that panicked answers no more; whoever comes later gets a new one by loading the page again.
        loading = Promise.reject(new Error(said));
        loading.catch(() => {});
        for (const told of [...listeners]) told(said);
      });
      return Explorer;
    },
    (error) => {
      loading = undefined;
      throw error;
    },
  ));

/** Has `told` called when the module breaks; gives back what ends that. */
export const onBroken = (told) => {
  listeners.add(told);
  return () => listeners.delete(told);
};
