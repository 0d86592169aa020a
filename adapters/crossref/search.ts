import { free, implementCapability, paperSearch } from "../kit/index.ts";
import { docsUrl, fieldsOfPapers, toPaper, Works } from "./work.ts";

export const search = implementCapability(paperSearch, {
  name: "search",
  title: "Search papers",
  description:
    "Finds articles, books and other works of all fields by words in title, authors or journal, with DOI and, where publishers give it, abstract. Good for finding a DOI.",
  docs: docsUrl,
  effect: "read",
  price: free,
  run: async ({ query, limit, offset }, api) => {
    const { message } = await api.get("/works", {
      query: { query, rows: limit, offset, select: fieldsOfPapers },
      returns: Works,
    });
    return { total: message["total-results"] ?? null, papers: message.items.map(toPaper) };
  },
});
