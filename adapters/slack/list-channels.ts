import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Page, toCursor } from "./page.ts";

const Text = z.object({ value: z.string().nullish() }).nullish();

const Answer = Page.extend({
  channels: z.array(
    z.object({
      id: z.string(),
      name: z.string().nullish(),
      is_private: z.boolean().nullish(),
      is_member: z.boolean().nullish(),
      num_members: z.number().nullish(),
      topic: Text,
      purpose: Text,
    }),
  ),
});

export const listChannels = defineOperation({
  name: "list_channels",
  title: "List channels",
  description:
    "Lists the workspace's channels with id, name, topic and whether the app is a member. Use it to find the id that send and channel_history want.",
  docs: "https://docs.slack.dev/reference/methods/conversations.list",
  effect: "read",
  price: free,
  input: z.strictObject({
    with_private: z.boolean().default(false).describe("Whether private channels that the app is in count too."),
    with_archived: z.boolean().default(false).describe("Whether archived channels count too."),
    limit: z.int().min(1).max(200).default(100).describe("How many channels at most; Slack may give fewer."),
    cursor: z.string().max(200).optional().describe("next_cursor of the page before."),
  }),
  output: z.object({
    channels: z.array(
      z.object({
        id: z.string(),
        name: z.string().nullable(),
        is_private: z.boolean(),
        is_member: z.boolean(),
        members: z.int().nullable(),
        topic: z.string(),
        purpose: z.string(),
      }),
    ),
    next_cursor: z.string().nullable(),
  }),
  run: async ({ with_private, with_archived, limit, cursor }, api) => {
    const answer = await api.get("/conversations.list", {
      query: {
        types: with_private ? "public_channel,private_channel" : "public_channel",
        exclude_archived: !with_archived,
        limit,
        cursor,
      },
      returns: Answer,
    });
    return {
      channels: answer.channels.map((channel) => ({
        id: channel.id,
        name: channel.name ?? null,
        is_private: channel.is_private ?? false,
        is_member: channel.is_member ?? false,
        members: channel.num_members ?? null,
        topic: channel.topic?.value ?? "",
        purpose: channel.purpose?.value ?? "",
      })),
      next_cursor: toCursor(answer),
    };
  },
});
