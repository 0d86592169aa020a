import { defineTool } from "../kit/index.ts";
import { extractArticle } from "./extract-article.ts";
import { extractLinks } from "./extract-links.ts";
import { extractMetadata } from "./extract-metadata.ts";
import { extractTables } from "./extract-tables.ts";
import { toMarkdown } from "./to-markdown.ts";

export const html = defineTool({
  slug: "html",
  title: "HTML",
  description:
    "Turns HTML that you already have into what an agent can read: Markdown, the article, tables, links, facts.",
  category: "web-scraping",
  homepage: "https://html.spec.whatwg.org/",
  kind: "native",
  operations: [toMarkdown, extractArticle, extractTables, extractLinks, extractMetadata],
});
