import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { pageUrl, timeoutMs } from "./page.ts";

const Answer = z.object({
  type: z.string().nullish(),
  title: z.string().nullish(),
  humanLanguage: z.string().nullish(),
  objects: z.array(z.record(z.string(), z.unknown())).nullish(),
});

export const analyze = defineOperation({
  name: "analyze",
  title: "Read a page as data",
  description:
    "Finds out what kind of page it is (article, product, discussion, image, video, list) and returns its things with all their members, such as a product's price and brand.",
  docs: "https://docs.diffbot.com/reference/extract-analyze",
  effect: "read",
  price: perCall(1),
  timeoutMs: 60_000,
  input: z.strictObject({
    url: pageUrl,
    only: z
      .enum(["article", "product", "image", "discussion", "video"])
      .optional()
      .describe("Return things only if the page is of this kind."),
  }),
  output: z.object({
    type: z.string().nullable(),
    title: z.string().nullable(),
    language: z.string().nullable(),
    objects: z.array(z.record(z.string(), z.unknown())).describe("The things on the page, as Diffbot describes them."),
  }),
  run: async ({ url, only }, api) => {
    const { type, title, humanLanguage, objects } = await api.get("/v3/analyze", {
      query: { url, mode: only, timeout: timeoutMs },
      returns: Answer,
    });
    return { type: type ?? null, title: title ?? null, language: humanLanguage ?? null, objects: objects ?? [] };
  },
});
