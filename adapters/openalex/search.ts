import { z } from "zod";
import { free, implementCapability, paperSearch } from "../kit/index.ts";
import { docsUrl, toPaper, Work } from "./work.ts";

const Answer = z.object({ meta: z.object({ count: z.int().nullish() }), results: z.array(Work) });

const fields =
  "id,doi,display_name,publication_date,authorships,abstract_inverted_index,primary_location,best_oa_location";

export const search = implementCapability(paperSearch, {
  name: "search",
  title: "Search papers",
  description:
    "Finds scientific works of all fields by words in title, abstract and text, most relevant first, with abstract and the address of a free PDF where there is one.",
  docs: `${docsUrl}/works/search-works`,
  effect: "read",
  price: free,
  run: async ({ query, limit, offset }, api) => {
    const size = pageSizeFor(offset, limit);
    const page = Math.floor(offset / size);
    const { meta, results } = await api.get("/works", {
      query: { search: query, "per-page": size, page: page + 1, select: fields },
      returns: Answer,
    });
    const first = offset - page * size;
    return { total: meta.count ?? null, papers: results.slice(first, first + limit).map(toPaper) };
  },
});

const pageSizeMax = 200;

/** The smallest page on which all that is wanted stands, as the vendor counts pages and not papers. */
function pageSizeFor(offset: number, limit: number): number {
  for (let size = limit; size < pageSizeMax; size++)
    if (Math.floor(offset / size) === Math.floor((offset + limit - 1) / size)) return size;
  return pageSizeMax;
}
