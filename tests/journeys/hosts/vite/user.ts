// Uses all that the types say, as a newsroom's developer would; it is checked, never run.
import { ArticleExplorer } from "article-explorer";
import type { Analysis, Filter, FrameMessage } from "article-explorer";

const explorer: ArticleExplorer = document.createElement("article-explorer");
explorer.src = "story.html";
explorer.theme = "dark";
explorer.views = "article quotes";
explorer.view = "quotes";
explorer.published = null;
explorer.htmlFor = "story";
explorer.height = 480;
explorer.permalink = true;
explorer.addEventListener("article-explorer:ready", () => {
  const analysis: Analysis | null = explorer.analysis;
  if (!analysis) return;
  const { version, id, title, published }: { version: 1; id: string | null; title: string | null; published: string | null } = analysis;
  console.log(version, id?.length, title?.length, published?.length);
  for (const { id, type, name, roles, mentions, role_spans, stands_for } of analysis.entities) {
    console.log(id, type === "person", name, roles.join(), role_spans?.[0]?.[1], stands_for?.length);
    for (const { start, end, kind, rule, confidence } of mentions) console.log(end - start, kind === "pronoun", rule, confidence?.toFixed());
  }
  for (const quote of analysis.quotes) {
    const { id, kind, content, cue, source, speaker, speakers, speaker_confidence, rule, confidence } = quote;
    console.log(id, kind === "phrase", content[0]?.[0], cue?.[0], source?.[1], speaker?.length, speakers?.join(), speaker_confidence, rule, confidence);
  }
  for (const { id, source, target, label, kind, evidence, status, rule, confidence } of analysis.relations) {
    console.log(id, source, target, label, kind === "co-mention", evidence[1] - evidence[0], status === "denied", rule, confidence);
  }
  for (const { id, start, end, value, rule, confidence } of analysis.dates) console.log(id, end - start, value?.slice(0, 4), rule, confidence);
});
explorer.addEventListener("article-explorer:select", ({ detail }) => console.log(detail.entities.length));
explorer.addEventListener("article-explorer:filter", ({ detail }) => {
  const filter: Filter = detail;
  const { view, filtered, entities, speakers, kinds, search, quotes, relations, dates } = filter;
  console.log(view === "index", filtered, entities.join(), speakers.join(), kinds.includes("mixed"), search.length);
  const [shown, all]: [number, number] = quotes;
  console.log(shown <= all, relations[0], dates[1]);
});
explorer.addEventListener("article-explorer:error", ({ detail }) => console.log(detail.message));
// As of any element, and wherever else the events come by.
explorer.addEventListener("click", (event) => console.log(event.clientX, explorer.isConnected));
explorer.addEventListener("of-the-host", (event) => console.log(event.type));
const chosen = ({ detail }: CustomEvent<{ entities: string[] }>) => console.log(detail.entities.join());
explorer.addEventListener("article-explorer:select", chosen, { once: true });
explorer.removeEventListener("article-explorer:select", chosen);
document.addEventListener("article-explorer:select", ({ detail }) => console.log(detail.entities.length));
document.body.addEventListener("article-explorer:filter", ({ detail }) => console.log(detail.search));
addEventListener("article-explorer:error", ({ detail }) => console.log(detail.message, detail.broken === true));
explorer.attachShadow({ mode: "open" }).addEventListener("article-explorer:ready", ({ detail }) => console.log(detail));
addEventListener("message", ({ data }: MessageEvent<FrameMessage>) => {
  if (data.type === "article-explorer:height") console.log(data.v === 1, data.height.toFixed());
  else if (data.type === "article-explorer:select") console.log(data.detail.entities.join());
  else if (data.type === "article-explorer:filter") console.log(data.detail.view === "quotes");
  else if (data.type === "article-explorer:error") console.log(data.detail.message, data.detail.broken);
  else console.log(data.type === "article-explorer:ready");
});
const found: number = explorer.select("Ann Lee", ["Karl Berg"]);
const json: string | null = explorer.export();
explorer.clear();
explorer.destroy();
console.log(found, json);

// @ts-expect-error there is no such theme
explorer.theme = "pink";

// @ts-expect-error this event says no such thing
document.addEventListener("article-explorer:select", ({ detail }) => console.log(detail.search));
