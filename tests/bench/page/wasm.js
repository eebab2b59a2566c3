// The module that is timed, the same in the browser and in Node.
import init, { analyze, words } from "./engine.js";

/** Opens the module; gives its engines, from text to a number, and what its memory holds in bytes. */
export async function open(module) {
  const { memory } = await init({ module_or_path: module });
  return { engines: { ours: analyze, floor: words }, held: () => memory.buffer.byteLength };
}

/** The milliseconds of a run, and what it found. */
export function time(engine, text, runs) {
  let found = 0;
  const start = performance.now();
  for (let run = 0; run < runs; run++) found = engine(text);
  return [(performance.now() - start) / runs, found];
}
