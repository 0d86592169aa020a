import { z } from "zod";
import { type Api, implementCapability, pageFailure, perUnit, UpstreamFailure, webCrawl } from "../kit/index.ts";
import { creditsPerVendorCredit, Page, scrapeOptions, toPage } from "./page.ts";

const Started = z.object({ id: z.string() });

const Status = z.object({
  status: z.string(),
  total: z.number().nullish(),
  completed: z.number().nullish(),
  creditsUsed: z.number().nullish(),
  next: z.url().nullish(),
  data: z.array(Page).nullish(),
});
type Status = z.output<typeof Status>;

const pollEveryMs = 2_000;
// Firecrawl hands out a finished crawl in pieces of 10 MB.
const piecesMax = 5;

export const crawl = implementCapability(webCrawl, {
  name: "crawl",
  title: "Read a whole site",
  description:
    "Follows the links of a site and returns each page as Markdown, up to a limit. Use it to read documentation or a blog in one call; takes seconds to minutes and reports progress.",
  docs: "https://docs.firecrawl.dev/api-reference/endpoint/crawl-post",
  effect: "read",
  timeoutMs: 300_000,
  price: perUnit(
    "page",
    creditsPerVendorCredit,
    ({ limit }) => limit,
    "one Firecrawl credit a page; docs.firecrawl.dev, 2026-08",
  ),
  run: async (input, api) => {
    const { id } = await api.post("/crawl", {
      json: {
        url: input.url,
        limit: input.limit,
        includePaths: input.include_paths,
        excludePaths: input.exclude_paths,
        maxDiscoveryDepth: input.max_depth,
        scrapeOptions: scrapeOptions(1),
      },
      returns: Started,
    });
    const finished = await api.poll({
      everyMs: pollEveryMs,
      check: () => checkOnce(id, api),
      cancel: () => api.delete("/crawl/{id}", { params: { id }, returns: z.unknown() }),
    });
    const pages = await allPieces(id, finished, api);
    api.used(finished.creditsUsed ?? pages.length);
    return {
      pages: pages.filter((page) => !pageFailure(page.metadata.statusCode)).map((page) => toPage(page, input.url)),
    };
  },
});

async function checkOnce(id: string, api: Api): Promise<Status | undefined> {
  const status = await readPiece(id, undefined, api);
  if (status.status === "completed") return status;
  if (status.status === "failed" || status.status === "cancelled") {
    throw new UpstreamFailure({
      kind: "rejected",
      code: status.status,
      message: "Firecrawl could not finish the crawl.",
    });
  }
  const { completed, total } = status;
  if (completed && total) api.progress(`${completed} of ${total} pages`, Math.min(1, completed / total));
  return undefined;
}

/** Further pieces are asked for by number: an address from an answer is never followed with our key. */
async function allPieces(id: string, first: Status, api: Api): Promise<Page[]> {
  const pages = [...(first.data ?? [])];
  let next = first.next;
  for (let piece = 1; next && piece < piecesMax; piece++) {
    const status = await readPiece(id, new URL(next).searchParams.get("skip") ?? String(pages.length), api);
    pages.push(...(status.data ?? []));
    next = status.next;
  }
  return pages;
}

const readPiece = (id: string, skip: string | undefined, api: Api) =>
  api.get("/crawl/{id}", { params: { id }, query: { skip }, returns: Status });
