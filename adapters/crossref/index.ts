import { defineTool, userAgent } from "../kit/index.ts";
import { getWork } from "./get-work.ts";
import { journalWorks } from "./journal-works.ts";
import { search } from "./search.ts";

export const crossref = defineTool({
  slug: "crossref",
  title: "Crossref",
  description: "The registry of DOIs: bibliographic records of 150 million articles, books and reports. Needs no key.",
  category: "knowledge-reference-news",
  homepage: "https://www.crossref.org",
  kind: "rest",
  baseUrl: "https://api.crossref.org",
  headers: { "user-agent": userAgent },
  operations: [search, getWork, journalWorks],
});
