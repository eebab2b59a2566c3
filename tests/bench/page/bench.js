// Times the engines in a page. `cargo xtask bench` asks it from outside.
import { open, time } from "./wasm.js";

const module = await open("engine.wasm");
const ready = performance.now();
const texts = {};

/** Fetches a text once, so that no reading includes it. */
const read = async (name) => (texts[name] ??= await (await fetch(`texts/${name}.txt`)).text());

window.bench = {
  ready,
  time: async (engine, text, runs) => time(module.engines[engine], await read(text), runs),
};
document.querySelector("p").dataset.ready = "";
