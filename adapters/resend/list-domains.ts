import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const Answer = z.object({
  has_more: z.boolean().nullish(),
  data: z.array(
    z.object({ id: z.string(), name: z.string(), status: z.string().nullish(), region: z.string().nullish() }),
  ),
});

export const listDomains = defineOperation({
  name: "list_domains",
  title: "List sending domains",
  description:
    "Lists the domains of the account and whether each is verified. Use it to learn from which addresses send may write.",
  docs: "https://resend.com/docs/api-reference/domains/list-domains",
  effect: "read",
  price: free,
  input: z.strictObject({
    limit: z.int().min(1).max(100).default(20).describe("How many domains at most."),
    cursor: z.string().max(100).optional().describe("next_cursor of the page before."),
  }),
  output: z.object({
    domains: z.array(z.object({ name: z.string(), status: z.string().nullable(), region: z.string().nullable() })),
    next_cursor: z.string().nullable(),
  }),
  run: async ({ limit, cursor }, api) => {
    const { data, has_more } = await api.get("/domains", { query: { limit, after: cursor }, returns: Answer });
    return {
      domains: data.map(({ name, status, region }) => ({ name, status: status ?? null, region: region ?? null })),
      next_cursor: has_more ? (data.at(-1)?.id ?? null) : null,
    };
  },
});
