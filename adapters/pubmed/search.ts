import { z } from "zod";
import { free, implementCapability, paperSearch } from "../kit/index.ts";
import { database, docsUrl } from "./database.ts";

const Found = z.object({
  esearchresult: z.object({ count: z.coerce.number().int().nullish(), idlist: z.array(z.string()) }),
});

const Summary = z.object({
  uid: z.string(),
  title: z.string().nullish(),
  authors: z.array(z.object({ name: z.string() })).nullish(),
  sortpubdate: z.string().nullish(),
});

// Beside the papers by their id, `result` has the list of ids.
const Summaries = z.object({ result: z.record(z.string(), z.union([Summary, z.array(z.string())])) });

export const search = implementCapability(paperSearch, {
  name: "search",
  title: "Search PubMed",
  description:
    "Finds papers on medicine and biology by words or PubMed's own query language, best match first, with title, authors and date. Read the abstracts with get_abstracts.",
  docs: docsUrl,
  effect: "read",
  price: free,
  run: async ({ query, limit, offset }, api) => {
    const { esearchresult } = await api.get("/esearch.fcgi", {
      query: { ...database, term: query, retmode: "json", retmax: limit, retstart: offset, sort: "relevance" },
      returns: Found,
    });
    const { idlist, count } = esearchresult;
    const total = count ?? null;
    if (idlist.length === 0) return { total, papers: [] };
    const { result } = await api.get("/esummary.fcgi", {
      query: { ...database, id: idlist.join(","), retmode: "json" },
      returns: Summaries,
    });
    const papers = idlist.flatMap((id) => {
      const summary = result[id];
      return summary && !Array.isArray(summary) ? [toPaper(summary)] : [];
    });
    return { total, papers };
  },
});

const toPaper = ({ uid, title, authors, sortpubdate }: z.infer<typeof Summary>) => ({
  id: uid,
  title: title || uid,
  authors: (authors ?? []).map(({ name }) => name),
  abstract: null,
  // 2026/01/15 00:00
  published_at: sortpubdate?.slice(0, 10).replaceAll("/", "-") || null,
  url: `https://pubmed.ncbi.nlm.nih.gov/${uid}/`,
  pdf_url: null,
});
