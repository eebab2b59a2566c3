// An instance of the module, with an eye on it. Nothing in it catches a fault: whatever is thrown out of it left it in the middle
// of its work, and with it all explorers that it runs. Browsers break modules that are whole, too: WebKitGTK 2.50.6 one in fifty.

import { instance } from "glue";

/**
 * Runs the module that `source` gives, and gives back its class of explorers. `told` hears, once, what was thrown when the module
 * breaks; nothing calls into it after that. A module that is run again is compiled again, and shares nothing with the one before.
 */
export const run = async (source, told) => {
  const { init, Explorer } = instance(watched(told));
  await init({ module_or_path: source });
  return Explorer;
};

/** What makes of all that a module offers the same with an eye on each function. */
const watched = (told) => {
  let broken = false;
  const watching =
    (call) =>
    (...given) => {
      if (broken) return undefined;
      try {
        return call(...given);
      } catch (error) {
        broken = true;
        told(error);
        throw error;
      }
    };
  return (offered) =>
    Object.fromEntries(Object.entries(offered).map(([name, it]) => [name, typeof it === "function" ? watching(it) : it]));
};
