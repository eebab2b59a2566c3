// The engines that run in Node, timed from outside: `node serve.js FOLDER wasm`, or `compromise` or `wink` with the
// folder they are installed in after it. What the lines asked and answered are is said in tests/bench/src/main.rs.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { time } from "./wasm.js";

const [folder, kind, installed] = process.argv.slice(2);

/** The most memory that this process has held. Only Linux tells. */
const peak = () => 1024 * Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"))[1]);

const kinds = {
  wasm: async () => (await import("./wasm.js")).open(readFileSync(join(folder, "engine.wasm"))),
  // Asked for what it has of what the engine gives.
  compromise: () => {
    const nlp = createRequire(join(installed, "x.js"))("compromise");
    const found = (text) => {
      const document = nlp(text);
      const kinds = [document.people(), document.places(), document.organizations(), document.quotations()];
      return kinds.reduce((sum, kind) => sum + kind.out("array").length, 0);
    };
    return { engines: { compromise: found }, held: peak };
  },
  wink: () => {
    const require = createRequire(join(installed, "x.js"));
    const nlp = require("wink-nlp")(require("wink-eng-lite-web-model"));
    const found = (text) => {
      const document = nlp.readDoc(text);
      const entities = document.entities().out(nlp.its.detail).length;
      return entities + document.sentences().out().length + document.tokens().out(nlp.its.pos).length;
    };
    return { engines: { wink: found }, held: peak };
  },
};

const { engines, held } = await kinds[kind]();
const read = (text) => readFileSync(join(folder, "texts", `${text}.txt`), "utf8");

const answers = {
  time: (engine, text, runs) => time(engines[engine], read(text), Number(runs)),
  memory: (engine, text) => {
    // The short text has the model unpacked, so that what comes after is the long text's own.
    engines[engine](read("seed"));
    const before = held();
    engines[engine](read(text));
    return [before, held()];
  },
};

console.log("ready");
for await (const line of createInterface({ input: process.stdin })) {
  const [verb, ...words] = line.split(" ");
  console.log(answers[verb](...words).join(" "));
}
