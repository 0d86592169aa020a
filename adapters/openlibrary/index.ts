import { defineTool, userAgent } from "../kit/index.ts";
import { getWork } from "./get-work.ts";
import { search } from "./search.ts";
import { searchAuthors } from "./search-authors.ts";

export const openlibrary = defineTool({
  slug: "openlibrary",
  title: "Open Library",
  description: "The Internet Archive's catalogue of books: titles, authors, editions and covers. Needs no key.",
  category: "knowledge-reference-news",
  homepage: "https://openlibrary.org",
  kind: "rest",
  baseUrl: "https://openlibrary.org",
  headers: { "user-agent": userAgent },
  operations: [search, getWork, searchAuthors],
});
