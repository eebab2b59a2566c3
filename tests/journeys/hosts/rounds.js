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
const once = async () => {
  const place = document.createElement("main");
  place.id = "story";
  const text = document.createElement("p");
  text.textContent = "“It will rain on Tuesday,” said Ann Lee, the mayor of Oslo, after she met Karl Berg. Berg denied it.";
  place.append(text);
  const explorer = document.createElement("article-explorer");
  explorer.setAttribute("for", "story");
  const ready = event(explorer, "article-explorer:ready");
  document.body.append(place, explorer);
  await ready;
  explorer.select("Ann Lee");
  place.remove();
  explorer.remove();
};

/** Rounds of coming and going; then what is there. */
window.rounds = async (count) => {
  for (let i = 0; i < count; i++) await once();
  await new Promise((done) => requestAnimationFrame(done));
  const marks = [...(CSS.highlights?.values() ?? [])].reduce((sum, highlight) => sum + highlight.size, 0);
  return { memory: memory.buffer.byteLength, listeners, elements: document.querySelectorAll("*").length, marks };
};

addEventListener("load", async () => {
  await customElements.whenDefined("article-explorer");
  window.ready = true;
});
