import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const Answer = z.object({
  name: z.string().nullish(),
  channel_id: z.string().nullish(),
  guild_id: z.string().nullish(),
});

export const info = defineOperation({
  name: "info",
  title: "See where the webhook posts",
  description: "Returns the webhook's name and the ids of the channel and server that it posts into.",
  docs: "https://docs.discord.com/developers/resources/webhook#get-webhook-with-token",
  effect: "read",
  price: free,
  input: z.strictObject({}),
  output: z.object({ name: z.string().nullable(), channel: z.string().nullable(), server: z.string().nullable() }),
  run: async (_, api) => {
    const { name, channel_id, guild_id } = await api.get("", { returns: Answer });
    return { name: name ?? null, channel: channel_id ?? null, server: guild_id ?? null };
  },
});
