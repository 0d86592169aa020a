import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { runInWorker } from "../kit/run-in-worker.ts";
import type * as job from "./extract-links.job.mjs";
import { page, timeMsMax } from "./input.ts";

const linksMax = 2_000;

export const extractLinks = defineOperation({
  name: "extract_links",
  title: "List the links of a page",
  description:
    "Lists the different links of an HTML page with their text, in the order of the page. Use it to decide what to read next or to collect addresses. Give base_url to get absolute addresses.",
  docs: "https://html.spec.whatwg.org/multipage/links.html",
  effect: "read",
  price: free,
  input: z.strictObject({
    ...page,
    limit: z.int().min(1).max(linksMax).default(200).describe("Return at most this many links. Example: 50"),
  }),
  output: z.object({
    links: z.array(z.object({ url: z.string(), text: z.string(), rel: z.string().nullable() })),
    total: z.int().describe("How many different links the page has."),
  }),
  run: (input, api) => runInWorker<typeof job>("html/extract-links", input, { timeMsMax, signal: api.signal }),
});
