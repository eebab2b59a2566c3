// One module for all explorers of a page: loaded once, when the first of them needs it.

import init, { Explorer } from "glue";
import { onBroken as hear } from "./watched.js";

/** The module, whole and as it was built: who trusts this script by its integrity may trust what it runs. */
const module = () =>
  fetch(new URL(WASM, import.meta.url), { integrity: INTEGRITY }).catch(() => {
    throw new Error("its module could not be fetched, or is not the one that was built with it");
  });

let loading;
const listeners = new Set();

/** The class of explorers. Rejects when the module cannot be had or run; the next call tries again. */
export const engine = () =>
  (loading ??= init({ module_or_path: module() }).then(
    () => {
      hear((cause) => {
        console.error(cause);
        // A module that broke answers no more; whoever comes later gets a new one by loading the page again.
        const error = Object.assign(new Error(String(cause), { cause }), { name: "Broken" });
        loading = Promise.reject(error);
        loading.catch(() => {});
        for (const told of [...listeners]) told(error);
      });
      return Explorer;
    },
    (error) => {
      loading = undefined;
      throw error;
    },
  ));

/** Has `told` called with an error of the name "Broken" when the module breaks; gives back what ends that. */
export const onBroken = (told) => {
  listeners.add(told);
  return () => listeners.delete(told);
};
