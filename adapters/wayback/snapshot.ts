import { z } from "zod";

export const pageAddress = z
  .url({ protocol: /^https?$/ })
  .max(2_000)
  .describe("The page's address. Example: https://example.com/about");

/** 20060101064348 */
export const toIsoTime = (stamp: string) =>
  stamp.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, "$1-$2-$3T$4:$5:$6Z");
