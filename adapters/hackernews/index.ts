import { defineTool } from "../kit/index.ts";
import { frontPage } from "./front-page.ts";
import { getItem } from "./get-item.ts";
import { getUser } from "./get-user.ts";
import { search } from "./search.ts";

export const hackernews = defineTool({
  slug: "hackernews",
  title: "Hacker News",
  description: "What programmers and founders read and say: stories with their points and whole discussions. No key.",
  category: "knowledge-reference-news",
  homepage: "https://news.ycombinator.com",
  kind: "rest",
  baseUrl: "https://hn.algolia.com/api/v1",
  operations: [search, frontPage, getItem, getUser],
});
