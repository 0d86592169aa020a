import { z } from "zod";
import { defineOperation, perCall, UpstreamFailure } from "../kit/index.ts";
import { PageObject, pageUrl, timeoutMs } from "./page.ts";

const Answer = z.object({ objects: z.array(PageObject).nullish() });

export const article = defineOperation({
  name: "article",
  title: "Read an article",
  description:
    "Reads a news article or blog post, all its pages joined, and returns text, title, author, date, site, language and what it is about. Use it where more than the text matters.",
  docs: "https://docs.diffbot.com/reference/extract-article",
  effect: "read",
  price: perCall(1),
  timeoutMs: 60_000,
  input: z.strictObject({ url: pageUrl }),
  output: z.object({
    url: z.string(),
    title: z.string().nullable(),
    text: z.string(),
    author: z.string().nullable(),
    published_at: z.string().nullable(),
    site: z.string().nullable(),
    language: z.string().nullable(),
    tags: z.array(z.string()),
  }),
  run: async ({ url }, api) => {
    const { objects } = await api.get("/v3/article", {
      query: { url, discussion: false, timeout: timeoutMs },
      returns: Answer,
    });
    const [found] = objects ?? [];
    if (!found) throw new UpstreamFailure({ kind: "rejected", message: "Diffbot found no article on the page." });
    return {
      url: found.resolvedPageUrl ?? found.pageUrl ?? url,
      title: found.title ?? null,
      text: found.text ?? "",
      author: found.author ?? null,
      published_at: found.date ?? null,
      site: found.siteName ?? null,
      language: found.humanLanguage ?? null,
      tags: (found.tags ?? []).flatMap(({ label }) => (label ? [label] : [])),
    };
  },
});
