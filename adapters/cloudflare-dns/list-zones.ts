import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { nextPage, pages } from "./record.ts";

const Zone = z.object({
  id: z.string(),
  name: z.string(),
  status: z.string().nullish(),
  paused: z.boolean().nullish(),
  name_servers: z.array(z.string()).nullish(),
  account: z.object({ name: z.string().nullish() }).nullish(),
});

export const listZones = defineOperation({
  name: "list_zones",
  title: "List domains",
  description:
    "Lists the domains (zones) that a Cloudflare token may see, with the ids that all other operations want. Give a name to find one domain.",
  docs: "https://developers.cloudflare.com/api/resources/zones/methods/list/",
  effect: "read",
  price: free,
  input: z.strictObject({
    name: z.string().min(3).max(253).optional().describe("Only this domain. Example: example.com"),
    limit: z.int().min(5).max(50).default(20).describe("How many domains a page."),
    page: z.int().min(1).max(1_000).default(1).describe("Which page, from 1."),
  }),
  output: z.object({
    zones: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        status: z.string().nullable().describe("initializing, pending, active or moved"),
        is_paused: z.boolean().nullable(),
        name_servers: z.array(z.string()),
        account: z.string().nullable(),
      }),
    ),
    next_page: z.int().nullable(),
  }),
  run: async ({ name, limit, page }, api) => {
    const { result, result_info } = await api.get("/zones", {
      query: { name, per_page: limit, page },
      returns: z.object({ result: z.array(Zone), result_info: pages }),
    });
    return {
      zones: result.map((zone) => ({
        id: zone.id,
        name: zone.name,
        status: zone.status ?? null,
        is_paused: zone.paused ?? null,
        name_servers: zone.name_servers ?? [],
        account: zone.account?.name ?? null,
      })),
      next_page: nextPage(result_info),
    };
  },
});
