// Uses all that the types say, as a newsroom's developer would; it is checked, never run.
import { ArticleExplorer } from "article-explorer";
import type { Analysis, Filter } from "article-explorer";

const explorer: ArticleExplorer = document.createElement("article-explorer");
explorer.src = "story.html";
explorer.theme = "dark";
explorer.views = "article quotes";
explorer.view = "quotes";
explorer.published = null;
explorer.addEventListener("article-explorer:ready", () => {
  const analysis: Analysis | null = explorer.analysis;
  for (const { kind, content, speaker } of analysis?.quotes ?? []) console.log(kind, content[0]?.[0], speaker);
  for (const { name, type, mentions } of analysis?.entities ?? []) console.log(name, type, mentions[0]?.start);
  for (const { source, target, label, status } of analysis?.relations ?? []) console.log(source, target, label, status);
  for (const { value } of analysis?.dates ?? []) console.log(value?.slice(0, 4));
});
explorer.addEventListener("article-explorer:select", ({ detail }) => console.log(detail.entities.length));
explorer.addEventListener("article-explorer:filter", ({ detail }) => {
  const filter: Filter = detail;
  console.log(filter.quotes[0], filter.search.length);
});
explorer.addEventListener("article-explorer:error", ({ detail }) => console.log(detail.message));
const found: number = explorer.select("Ann Lee", ["Karl Berg"]);
const json: string | null = explorer.export();
explorer.clear();
explorer.destroy();
console.log(found, json);

// @ts-expect-error there is no such theme
explorer.theme = "pink";
