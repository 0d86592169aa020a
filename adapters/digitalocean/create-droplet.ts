import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Droplet, DropletOutput, toDroplet } from "./droplet.ts";

export const createDroplet = defineOperation({
  name: "create_droplet",
  title: "Create a server",
  description:
    "Creates a virtual server (Droplet) in a DigitalOcean account, which bills the account from now on. Returns at once with status new; list_droplets shows its addresses a minute later.",
  docs: "https://docs.digitalocean.com/reference/api/reference/droplets/#droplets_create",
  effect: "write",
  price: free,
  input: z.strictObject({
    name: z
      .string()
      .max(255)
      .regex(/^[a-zA-Z0-9]([a-zA-Z0-9.-]{0,253}[a-zA-Z0-9])?$/)
      .describe("Host name. Example: web-1.example.com"),
    size: z.string().min(1).max(100).describe("What kind of server. Example: s-1vcpu-1gb"),
    image: z.string().min(1).max(200).describe("What runs on it: an image's slug. Example: ubuntu-24-04-x64"),
    region: z.string().min(1).max(20).optional().describe("Where; DigitalOcean chooses when absent. Example: fra1"),
    ssh_keys: z
      .array(z.string().min(1).max(200))
      .max(20)
      .optional()
      .describe("Fingerprints of the account's SSH keys that may log in."),
    tags: z
      .array(z.string().regex(/^[\w:-]{1,255}$/))
      .max(20)
      .optional()
      .describe('Example: ["env:prod"]'),
    user_data: z.string().max(64_000).optional().describe("cloud-init configuration to run at the first start."),
    backups: z.boolean().default(false).describe("Whether to make backups; costs extra."),
    ipv6: z.boolean().default(false).describe("Whether to give it an IPv6 address too."),
    monitoring: z.boolean().default(true).describe("Whether to install the metrics agent; costs nothing."),
  }),
  output: DropletOutput,
  run: async (input, api) => {
    const { droplet } = await api.post("/v2/droplets", { json: input, returns: z.object({ droplet: Droplet }) });
    return toDroplet(droplet);
  },
});
