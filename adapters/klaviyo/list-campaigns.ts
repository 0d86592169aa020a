import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { cursor, links, nextCursor, quote } from "./json-api.ts";

const Campaign = z.object({
  id: z.string(),
  attributes: z.object({
    name: z.string(),
    status: z.string(),
    archived: z.boolean().nullish(),
    audiences: z.object({ included: z.array(z.string()).nullish() }).nullish(),
    scheduled_at: z.string().nullish(),
    send_time: z.string().nullish(),
    updated_at: z.string().nullish(),
  }),
});

export const listCampaigns = defineOperation({
  name: "list_campaigns",
  title: "List campaigns",
  description:
    "Lists the campaigns of one channel in Klaviyo, last changed first, optionally by words in the name: status, audience, and when they were or will be sent.",
  docs: "https://developers.klaviyo.com/en/reference/get_campaigns",
  effect: "read",
  price: free,
  input: z.strictObject({
    channel: z.enum(["email", "sms", "mobile_push"]).default("email").describe("Of which channel."),
    name: z.string().min(1).max(200).optional().describe("Only those with this in their name. Example: Black Friday"),
    cursor,
  }),
  output: z.object({
    campaigns: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        status: z.string().describe("Draft, Scheduled, Sending, Sent, Cancelled and others"),
        is_archived: z.boolean(),
        audiences: z.array(z.string()).describe("Ids of the lists and segments that get it."),
        scheduled_at: z.string().nullable(),
        send_at: z.string().nullable(),
        updated_at: z.string().nullable(),
      }),
    ),
    next_cursor: z.string().nullable(),
  }),
  run: async ({ channel, name, cursor }, api) => {
    const filters = [`equals(messages.channel,${quote(channel)})`, ...(name ? [`contains(name,${quote(name)})`] : [])];
    const page = await api.get("/api/campaigns", {
      query: { filter: filters.join(","), sort: "-updated_at", "page[cursor]": cursor },
      returns: z.object({ data: z.array(Campaign), links }),
    });
    return {
      campaigns: page.data.map(({ id, attributes }) => ({
        id,
        name: attributes.name,
        status: attributes.status,
        is_archived: attributes.archived ?? false,
        audiences: attributes.audiences?.included ?? [],
        scheduled_at: attributes.scheduled_at ?? null,
        send_at: attributes.send_time ?? null,
        updated_at: attributes.updated_at ?? null,
      })),
      next_cursor: nextCursor(page.links),
    };
  },
});
