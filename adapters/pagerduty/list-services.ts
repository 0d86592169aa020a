import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { nextOffset, offset, pageOf } from "./incident.ts";

const Service = z.object({
  id: z.string(),
  name: z.string().nullish(),
  description: z.string().nullish(),
  status: z.string().nullish(),
  html_url: z.string().nullish(),
});

export const listServices = defineOperation({
  name: "list_services",
  title: "List services",
  description:
    "Lists or searches the services in PagerDuty with id and status. Use it to find the service to open an incident on.",
  docs: "https://developer.pagerduty.com/api-reference/e960cca205c0f-list-services",
  effect: "read",
  price: free,
  input: z.strictObject({
    query: z.string().min(1).max(200).optional().describe("Words in the name. Example: checkout"),
    limit: z.int().min(1).max(100).default(25).describe("How many services at most."),
    offset,
  }),
  output: z.object({
    services: z.array(
      z.object({
        id: z.string(),
        name: z.string().nullable(),
        description: z.string().nullable(),
        status: z.string().nullable().describe("active, warning, critical, maintenance or disabled"),
        url: z.string().nullable(),
      }),
    ),
    next_offset: z.int().nullable(),
  }),
  run: async (query, api) => {
    const page = await api.get("/services", { query, returns: pageOf({ services: z.array(Service) }) });
    return {
      services: page.services.map(({ id, name, description, status, html_url }) => ({
        id,
        name: name ?? null,
        description: description ?? null,
        status: status ?? null,
        url: html_url ?? null,
      })),
      next_offset: nextOffset(page, page.services.length),
    };
  },
});
