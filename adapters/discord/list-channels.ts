import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { snowflake } from "./message.ts";

const Answer = z
  .array(
    z.object({
      id: z.string(),
      type: z.int(),
      name: z.string().nullish(),
      topic: z.string().nullish(),
      parent_id: z.string().nullish(),
    }),
  )
  .nullable();

// https://docs.discord.com/developers/resources/channel#channel-object-channel-types
const kindOfType: Record<number, string> = { 0: "text", 2: "voice", 4: "category", 5: "announcement", 15: "forum" };

export const listChannels = defineOperation({
  name: "list_channels",
  title: "List channels",
  description:
    "Lists the channels of a server with their ids, kinds and topics. Use it to find where to post or read; list_servers gives the server's id.",
  docs: "https://docs.discord.com/developers/resources/guild#get-guild-channels",
  effect: "read",
  price: free,
  input: z.strictObject({ server: snowflake.describe("The server's id. Example: 1301234567890123456") }),
  output: z.object({
    channels: z.array(
      z.object({
        channel: z.string(),
        name: z.string().nullable(),
        kind: z.string().describe("text, voice, category, announcement, forum or other"),
        topic: z.string().nullable(),
        category: z.string().nullable().describe("Id of the category that the channel is in."),
      }),
    ),
  }),
  run: async ({ server }, api) => {
    const channels = await api.get("/guilds/{server}/channels", { params: { server }, returns: Answer });
    return {
      channels: (channels ?? []).map(({ id, type, name, topic, parent_id }) => ({
        channel: id,
        name: name ?? null,
        kind: kindOfType[type] ?? "other",
        topic: topic ?? null,
        category: parent_id ?? null,
      })),
    };
  },
});
