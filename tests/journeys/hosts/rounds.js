// What explorers might leave behind, counted.
let memory;
for (const name of ["instantiate", "instantiateStreaming"]) {
  const original = WebAssembly[name];
  WebAssembly[name] = async (...given) => {
    const made = await original.apply(WebAssembly, given);
    memory = (made.instance ?? made).exports.memory;
    return made;
  };
}
let listeners = 0;
for (const target of [window, document, document.documentElement]) {
  const { addEventListener, removeEventListener } = target;
  target.addEventListener = (...given) => (listeners++, addEventListener.apply(target, given));
  target.removeEventListener = (...given) => (listeners--, removeEventListener.apply(target, given));
}

const event = (target, name) => new Promise((done) => target.addEventListener(name, done, { once: true }));
const make = (tag, given) => Object.assign(document.createElement(tag), given);
const text = () =>
  make("p", { textContent: "“It will rain on Tuesday,” said Ann Lee, the mayor of Oslo, after she met Karl Berg. Berg denied it." });
const holding = () => {
  const explorer = make("article-explorer");
  explorer.append(text());
  return explorer;
};
/** Has one stand, with something chosen, after `put` put it where it is seen. */
const stand = async (explorer, put = () => document.body.append(explorer)) => {
  const ready = event(explorer, "article-explorer:ready");
  put();
  await ready;
  explorer.select("Ann Lee");
};

const ways = {
  async beside() {
    const place = make("main", { id: "story" });
    place.append(text());
    document.body.append(place);
    const explorer = make("article-explorer", { htmlFor: "story" });
    await stand(explorer);
    place.remove();
    explorer.remove();
  },
  async inline() {
    const explorer = holding();
    await stand(explorer);
    explorer.remove();
  },
  async address() {
    const explorer = make("article-explorer", { src: "story.html" });
    await stand(explorer);
    explorer.remove();
  },
  async moved() {
    const explorer = holding();
    await stand(explorer);
    const elsewhere = make("section");
    document.body.append(elsewhere);
    elsewhere.append(explorer);
    await new Promise((done) => requestAnimationFrame(done));
    if (!explorer.analysis) throw new Error("it did not go on");
    elsewhere.remove();
  },
  async folded() {
    const [never, fold] = [make("details"), make("details")];
    const explorer = holding();
    never.append(holding());
    fold.append(explorer);
    document.body.append(never, fold);
    await new Promise((done) => requestAnimationFrame(done));
    if (explorer.analysis) throw new Error("it did not wait until it was opened");
    await stand(explorer, () => (fold.open = true));
    fold.open = false;
    await new Promise((done) => requestAnimationFrame(done));
    fold.open = true;
    never.remove();
    fold.remove();
  },
};

/** Rounds of coming and going in one of these ways; then what is there. */
window.rounds = async (way, count) => {
  for (let i = 0; i < count; i++) await ways[way]();
  await new Promise((done) => requestAnimationFrame(done));
  const marks = [...(CSS.highlights?.values() ?? [])].reduce((sum, highlight) => sum + highlight.size, 0);
  return { memory: memory.buffer.byteLength, listeners, elements: document.querySelectorAll("*").length, marks };
};

addEventListener("load", async () => {
  await customElements.whenDefined("article-explorer");
  window.ready = true;
});
