// Starts a page of the explorer's own: shows the article that the page carries as data. Where that fails, what was built into
// the page stays, and a sentence says so.

import init, { Explorer } from "glue";
import { again } from "./again.js";
import { READING, isLong, painted } from "./long.js";
import { onBroken } from "./watched.js";

const say = (app, error, what = "cannot start in this browser") => {
  console.warn(error);
  const left = app.querySelector(".left");
  app.querySelector(".plain")?.classList.add("unscripted");
  if (left) left.textContent = `The interactive views ${what}; the article is complete below.`;
};

/** `load` gives the module's bytes, or whatever else WebAssembly can be made of. */
export const start = async (load) => {
  const app = document.getElementById("app");
  try {
    await init({ module_or_path: await load() });
    const served = [...app.childNodes];
    onBroken((error) => {
      app.replaceChildren(...served);
      say(app, error, "have stopped because of a fault of their own, and may come back when the page is loaded again");
      again();
    });
    const article = JSON.parse(document.getElementById("article").textContent);
    if (isLong(article.text)) {
      const left = app.querySelector(".left");
      left?.setAttribute("role", "status");
      if (left) left.textContent = READING;
      await painted();
    }
    window.explorer = new Explorer(app, article, { permalink: "" });
  } catch (error) {
    say(app, error);
  }
};
