import { z } from "zod";

const pageLimitMax = 100;

/** `limit` and `cursor` of every list. */
export const PageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(pageLimitMax).default(20).describe("How many at most."),
  cursor: z.string().max(300).optional().describe("`next_cursor` of the page before."),
});
