import { z } from "zod";

const htmlLengthMax = 1_000_000;
const urlLengthMax = 2_000;

export const timeMsMax = 10_000;

/** What every operation takes: the page, and where it came from. */
export const page = {
  html: z
    .string()
    .min(1)
    .max(htmlLengthMax)
    .describe("The HTML: a whole page or a part of one. Example: <h1>Hello</h1><p>…</p>"),
  base_url: z
    .httpUrl()
    .max(urlLengthMax)
    .optional()
    .describe("The page's address, which makes relative links absolute. Example: https://example.com/blog/post"),
};
