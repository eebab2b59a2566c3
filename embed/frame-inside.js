// Inside the frame: the parameters of its address are the attributes of an explorer, and its height is told to the host.

import "./article-explorer.js";

const parameters = new URLSearchParams(location.search);
const explorer = document.createElement("article-explorer");
for (const name of ["src", "views", "view", "published", "lang", "height", "permalink"]) {
  if (parameters.has(name)) explorer.setAttribute(name, parameters.get(name));
}
const title = parameters.get("title");
if (title) document.title = title;

const dress = (theme) => {
  const known = theme === "light" || theme === "dark";
  // The frame's scheme must be the host's, or else the browser puts an opaque ground behind it.
  document.documentElement.style.colorScheme = known ? theme : "light dark";
  explorer.setAttribute("theme", known ? theme : "auto");
};
dress(parameters.get("theme"));
document.body.append(explorer);

// Above this the page around goes no further (frame.js).
const HIGHEST = 20000;
// Whether the page around makes the frame as high as it is told; else it scrolls.
let fitted = false;

const tell = (message) => parent.postMessage({ v: 1, ...message }, "*");
let last;
const measure = () => {
  // Of the element's own box: a document is never less high than its window, and so would never shrink.
  const height = Math.ceil(explorer.getBoundingClientRect().height);
  document.documentElement.classList.toggle("fitted", fitted && height <= HIGHEST);
  if (height > 0 && height !== last) tell({ type: "article-explorer:height", height: (last = height) });
};
new ResizeObserver(measure).observe(explorer);

for (const what of ["ready", "select", "filter", "error"]) {
  explorer.addEventListener(`article-explorer:${what}`, ({ detail }) => tell({ type: `article-explorer:${what}`, detail }));
}
addEventListener("message", ({ source, data }) => {
  if (source !== parent || data?.v !== 1) return;
  if (data.type === "article-explorer:theme") dress(data.theme);
  if (data.type === "article-explorer:measure") {
    last = undefined;
    fitted = true;
    measure();
  }
});
measure();
