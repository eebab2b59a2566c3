// What a host page loads: defines the element, once, whoever loads it how often.

import { ArticleExplorer } from "./element.js";

if (!customElements.get("article-explorer")) customElements.define("article-explorer", ArticleExplorer);

export { ArticleExplorer };
