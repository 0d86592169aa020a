import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { runInWorker } from "../kit/run-in-worker.ts";
import type * as job from "./extract-metadata.job.mjs";
import { page, timeMsMax } from "./input.ts";

export const extractMetadata = defineOperation({
  name: "extract_metadata",
  title: "Read the metadata of a page",
  description:
    "Reads what a page says about itself: title, description, language, canonical address, icon, feeds, Open Graph and other meta tags, and JSON-LD (products, events, recipes, people). Use it for facts without reading the text.",
  docs: "https://ogp.me/",
  effect: "read",
  price: free,
  input: z.strictObject(page),
  output: z.object({
    title: z.string().nullable(),
    description: z.string().nullable(),
    language: z.string().nullable(),
    canonical_url: z.string().nullable(),
    icon_url: z.string().nullable(),
    feeds: z.array(z.object({ url: z.string(), title: z.string().nullable() })),
    meta: z.record(z.string(), z.string()).describe("All meta tags by name or property."),
    json_ld: z.array(z.unknown()).describe("The JSON-LD blocks (schema.org)."),
  }),
  run: (input, api) => runInWorker<typeof job>("html/extract-metadata", input, { timeMsMax, signal: api.signal }),
});
