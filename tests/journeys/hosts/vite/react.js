import "article-explorer";
import { StrictMode, createElement as h, useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";

/** An explorer with what was last chosen in it. */
const Story = ({ src, view }) => {
  const ref = useRef(null);
  const [chosen, choose] = useState([]);
  useEffect(() => {
    const element = ref.current;
    const heard = ({ detail }) => choose(detail.entities);
    element.addEventListener("article-explorer:select", heard);
    return () => element.removeEventListener("article-explorer:select", heard);
  }, []);
  return h("div", null, h("article-explorer", { ref, src, view, published: "2025-02-17" }), h("output", null, chosen.join(", ")));
};

/** React moves what has a key, elements and all. */
const ordered = (one, other, swapped) => (swapped ? [other, one] : [one, other]);

const Page = () => {
  const [tab, turn] = useState("story");
  const [view, look] = useState("article");
  const [last, put] = useState(false);
  const button = (name, onClick) => h("button", { id: name, type: "button", onClick }, name);
  return h(
    "main",
    null,
    button("about", () => turn("about")),
    button("read", () => turn("story")),
    button("quotes", () => look("quotes")),
    button("move", () => put(!last)),
    tab === "story" ? ordered(h(Story, { key: "story", src: "./story.html", view }), h("p", { key: "more" }, "More news"), last) : h("p", null, "About this site"),
  );
};

createRoot(document.getElementById("app")).render(h(StrictMode, null, h(Page)));
