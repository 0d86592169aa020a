import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { snowflake } from "./message.ts";

const Answer = z
  .array(
    z.object({
      id: z.string(),
      name: z.string(),
      owner: z.boolean().nullish(),
      approximate_member_count: z.int().nullish(),
    }),
  )
  .nullable();

export const listServers = defineOperation({
  name: "list_servers",
  title: "List servers",
  description:
    "Lists the servers (guilds) that the bot is in, with their ids and sizes. Use it to find the server whose channels list_channels then gives.",
  docs: "https://docs.discord.com/developers/resources/user#get-current-user-guilds",
  effect: "read",
  price: free,
  input: z.strictObject({
    limit: z.int().min(1).max(200).default(100).describe("How many servers at most."),
    after: snowflake.optional().describe("Only servers after this one, by its id."),
  }),
  output: z.object({
    servers: z.array(
      z.object({ server: z.string(), name: z.string(), members: z.int().nullable(), is_owner: z.boolean() }),
    ),
  }),
  run: async ({ limit, after }, api) => {
    const guilds = await api.get("/users/@me/guilds", { query: { limit, after, with_counts: true }, returns: Answer });
    return {
      servers: (guilds ?? []).map(({ id, name, owner, approximate_member_count }) => ({
        server: id,
        name,
        members: approximate_member_count ?? null,
        is_owner: owner ?? false,
      })),
    };
  },
});
