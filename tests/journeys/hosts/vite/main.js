import { ArticleExplorer } from "article-explorer";

const explorer = new ArticleExplorer();
explorer.id = "story";
explorer.published = "2025-02-17";
explorer.src = "./story.html";
document.body.append(explorer);
