import { defineTool, type Failure, type UpstreamAnswer, userAgent } from "../kit/index.ts";
import { search } from "./search.ts";

export const arxiv = defineTool({
  slug: "arxiv",
  title: "arXiv",
  description:
    "Open archive of more than two million papers in physics, mathematics, computer science and related fields. Needs no key.",
  category: "knowledge-reference-news",
  homepage: "https://arxiv.org",
  kind: "rest",
  baseUrl: "https://export.arxiv.org/api",
  headers: { "user-agent": userAgent },
  failure: errorEntry,
  operations: [search],
});

// https://info.arxiv.org/help/api/user-manual.html#34-errors: an error is a feed with one entry, whatever the status.
function errorEntry(answer: UpstreamAnswer): Failure | undefined {
  const feed = answer.text();
  if (!/<id>https?:\/\/arxiv\.org\/api\/errors/.test(feed)) return undefined;
  return { kind: "rejected", message: /<summary>([^<]*)<\/summary>/.exec(feed)?.[1]?.trim() };
}
