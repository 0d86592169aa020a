import { z } from "zod";

/** Every answer of Pipedrive's is wrapped. */
export const wrapped = <Data extends z.ZodType>(data: Data) =>
  z.object({ data, additional_data: z.object({ next_cursor: z.string().nullish() }).nullish() });

export const Id = z.int().min(1).max(Number.MAX_SAFE_INTEGER);

export const cursor = z.string().min(1).max(1_000).optional().describe("next_cursor of the page before.");

export const currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .optional()
  .describe("ISO 4217; the account's own when absent. Example: EUR");
