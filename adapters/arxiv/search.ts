import { z } from "zod";
import { free, implementCapability, paperSearch, returns } from "../kit/index.ts";

// A tag with attributes is an object with its text under `#text`; a tag that stands once is no list.
const Text = z
  .union([z.string(), z.object({ "#text": z.string().default("") })])
  .transform((node) => collapseSpaces(typeof node === "string" ? node : node["#text"]));

const many = <T extends z.ZodType>(schema: T) =>
  z.union([z.array(schema), schema.transform((one) => [one])]).default([]);

const Entry = z.object({
  id: Text,
  title: Text,
  summary: Text.nullish(),
  published: Text.nullish(),
  author: many(z.object({ name: Text })),
  link: many(z.object({ "@href": z.string(), "@title": z.string().optional(), "@type": z.string().optional() })),
});

const Feed = z.object({
  feed: z.object({ "opensearch:totalResults": Text.nullish(), entry: many(Entry) }),
});

export const search = implementCapability(paperSearch, {
  name: "search",
  title: "Search arXiv",
  description:
    "Finds preprints on arXiv by words in title, abstract, authors or category, most relevant first, with abstract and PDF address. Put a phrase in double quotes.",
  docs: "https://info.arxiv.org/help/api/user-manual.html",
  effect: "read",
  price: free,
  run: async ({ query, limit, offset }, api) => {
    const { feed } = await api.get("/query", {
      query: { search_query: searchTerms(query), start: offset, max_results: limit, sortBy: "relevance" },
      returns: returns.xml(Feed),
    });
    const total = Number(feed["opensearch:totalResults"] ?? Number.NaN);
    return {
      total: Number.isInteger(total) ? total : null,
      papers: feed.entry.map((entry) => ({
        id: entry.id.replace(/^https?:\/\/arxiv\.org\/abs\//, ""),
        title: entry.title,
        authors: entry.author.map(({ name }) => name),
        abstract: entry.summary || null,
        published_at: entry.published || null,
        url: toHttps(entry.id),
        pdf_url: toPdfUrl(entry.link),
      })),
    };
  },
});

/** Every word must occur; words in quotes as a phrase. Signs of the query language count as spaces. */
function searchTerms(query: string): string {
  const terms = query.match(/"[^"]+"|[^\s"]+/g) ?? [];
  return terms
    .map((term) => collapseSpaces(term.replace(/[^\p{L}\p{N}.'-]+/gu, " ")))
    .filter((term) => term !== "" && !operators.has(term))
    .map((term) => (term.includes(" ") ? `all:"${term}"` : `all:${term}`))
    .join(" AND ");
}

const operators = new Set(["AND", "OR", "ANDNOT"]);

function toPdfUrl(links: z.infer<typeof Entry>["link"]): string | null {
  const pdf = links.find((link) => link["@title"] === "pdf" || link["@type"] === "application/pdf");
  return pdf ? toHttps(pdf["@href"]) : null;
}

const toHttps = (url: string) => url.replace(/^http:/, "https:");

function collapseSpaces(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
