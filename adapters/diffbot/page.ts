import { z } from "zod";

export const PageObject = z.object({
  type: z.string().nullish(),
  title: z.string().nullish(),
  text: z.string().nullish(),
  date: z.string().nullish(),
  author: z.string().nullish(),
  siteName: z.string().nullish(),
  pageUrl: z.string().nullish(),
  resolvedPageUrl: z.string().nullish(),
  humanLanguage: z.string().nullish(),
  tags: z.array(z.object({ label: z.string().nullish() })).nullish(),
});

export const pageUrl = z
  .url({ protocol: /^https?$/ })
  .max(2_000)
  .describe("The page. Example: https://example.com/blog/post");

export const timeoutMs = 30_000;
