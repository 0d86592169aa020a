import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Droplet, DropletOutput, page, toDroplet } from "./droplet.ts";

export const listDroplets = defineOperation({
  name: "list_droplets",
  title: "List servers",
  description:
    "Lists the virtual servers (Droplets) of a DigitalOcean account, all or by name or tag: status, size, region, image and IP addresses.",
  docs: "https://docs.digitalocean.com/reference/api/reference/droplets/#droplets_list",
  effect: "read",
  price: free,
  input: z
    .strictObject({
      name: z.string().min(1).max(255).optional().describe("Only the one with this name. Example: web-1"),
      tag: z.string().min(1).max(255).optional().describe("Only those with this tag. Example: env:prod"),
      limit: z.int().min(1).max(200).default(20).describe("How many servers a page."),
      page,
    })
    .refine(({ name, tag }) => !name || !tag, "name and tag cannot be combined"),
  output: z.object({ total: z.int(), droplets: z.array(DropletOutput) }),
  run: async ({ name, tag, limit, page }, api) => {
    const { droplets, meta } = await api.get("/v2/droplets", {
      query: { name, tag_name: tag, per_page: limit, page },
      returns: z.object({ droplets: z.array(Droplet).nullish(), meta: z.object({ total: z.int() }) }),
    });
    return { total: meta.total, droplets: (droplets ?? []).map(toDroplet) };
  },
});
