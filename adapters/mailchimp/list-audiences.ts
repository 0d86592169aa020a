import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { limit, offset } from "./paging.ts";

const Audience = z.object({
  id: z.string(),
  name: z.string().nullish(),
  date_created: z.string().nullish(),
  stats: z
    .object({
      member_count: z.number().nullish(),
      unsubscribe_count: z.number().nullish(),
      open_rate: z.number().nullish(),
      click_rate: z.number().nullish(),
    })
    .nullish(),
});

export const listAudiences = defineOperation({
  name: "list_audiences",
  title: "List audiences",
  description: "Lists the audiences of a Mailchimp account with id, name, number of subscribers, open and click rate.",
  docs: "https://mailchimp.com/developer/marketing/api/lists/get-lists-info/",
  effect: "read",
  price: free,
  input: z.strictObject({ limit, offset }),
  output: z.object({
    total: z.number().nullable(),
    audiences: z.array(
      z.object({
        id: z.string(),
        name: z.string().nullable(),
        members: z.number().nullable(),
        unsubscribed: z.number().nullable(),
        open_rate: z.number().nullable().describe("Percent."),
        click_rate: z.number().nullable().describe("Percent."),
        created_at: z.string().nullable(),
      }),
    ),
  }),
  run: async ({ limit, offset }, api) => {
    const { lists, total_items } = await api.get("/lists", {
      query: { count: limit, offset },
      returns: z.object({ lists: z.array(Audience), total_items: z.number().nullish() }),
    });
    return {
      total: total_items ?? null,
      audiences: lists.map(({ id, name, date_created, stats }) => ({
        id,
        name: name ?? null,
        members: stats?.member_count ?? null,
        unsubscribed: stats?.unsubscribe_count ?? null,
        open_rate: stats?.open_rate ?? null,
        click_rate: stats?.click_rate ?? null,
        created_at: date_created ?? null,
      })),
    };
  },
});
