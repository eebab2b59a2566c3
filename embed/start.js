// Starts a page of the explorer's own: shows the article that the page carries as data. Where that fails, what was built into
// the page stays, and a sentence says so.

import { READING, isLong, painted } from "./long.js";
import { run } from "./module.js";

const say = (app, error, what = "cannot start in this browser") => {
  console.warn(error);
  const left = app.querySelector(".left");
  app.querySelector(".plain")?.classList.add("unscripted");
  if (left) left.textContent = `The interactive views ${what}; the article is complete below.`;
};

/** `load` gives the module's bytes, or whatever else WebAssembly can be made of. */
export const start = async (load, again = true) => {
  const app = document.getElementById("app");
  const served = [...app.childNodes];
  let whole = true;
  const broken = (error) => {
    whole = false;
    // Nothing of the module that broke listens on this one. What is chosen stands in the address.
    const fresh = app.cloneNode(false);
    fresh.append(...served);
    app.replaceWith(fresh);
    if (again) start(load, false);
    else say(fresh, error, "have stopped because of a fault of their own, and may come back when the page is loaded again");
  };
  try {
    const Explorer = await run(await load(), broken);
    const article = JSON.parse(document.getElementById("article").textContent);
    if (isLong(article.text)) {
      const left = app.querySelector(".left");
      left?.setAttribute("role", "status");
      if (left) left.textContent = READING;
      await painted();
    }
    window.explorer = new Explorer(app, article, { permalink: "" });
  } catch (error) {
    if (whole) say(app, error);
  }
};
