// Starts the page: loads the module and the wasm that its own script element names, and shows the article that the page
// carries. Where that fails, what was built into the page stays, and a sentence says what is missing.
const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
const here = (file) => new URL(file, import.meta.url);
const app = document.getElementById("app");

const say = (error) => {
  console.error(error);
  const left = app.querySelector(".left");
  if (left) left.textContent = "The interactive views cannot start in this browser; the article is complete below.";
};

try {
  const { default: init, Explorer, on_broken } = await import(here(js));
  await init({ module_or_path: here(wasm) });
  const served = [...app.childNodes];
  on_broken((said) => {
    app.replaceChildren(...served);
    say(said);
  });
  const article = JSON.parse(document.getElementById("article").textContent);
  new Explorer(app, article, { permalink: "" });
} catch (error) {
  say(error);
}
