import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const limit = z.int().min(1).max(1_000).default(20).describe("How many at most.");
const offset = z.int().min(0).max(1_000_000).default(0).describe("How many to skip.");

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

const Campaign = z.object({
  id: z.string(),
  type: z.string().nullish(),
  status: z.string().nullish(),
  create_time: z.string().nullish(),
  send_time: z.string().nullish(),
  emails_sent: z.number().nullish(),
  archive_url: z.string().nullish(),
  settings: z.object({ subject_line: z.string().nullish(), title: z.string().nullish() }).nullish(),
  recipients: z.object({ list_id: z.string().nullish() }).nullish(),
});

export const listCampaigns = defineOperation({
  name: "list_campaigns",
  title: "List campaigns",
  description:
    "Lists the campaigns of a Mailchimp account, optionally by status: title, subject, audience, how many mails were sent and when.",
  docs: "https://mailchimp.com/developer/marketing/api/campaigns/list-campaigns/",
  effect: "read",
  price: free,
  input: z.strictObject({
    status: z
      .enum(["save", "paused", "schedule", "sending", "sent"])
      .optional()
      .describe("Only those; save is a draft."),
    limit,
    offset,
  }),
  output: z.object({
    total: z.number().nullable(),
    campaigns: z.array(
      z.object({
        id: z.string(),
        type: z.string().nullable(),
        status: z.string().nullable(),
        title: z.string().nullable(),
        subject: z.string().nullable(),
        audience_id: z.string().nullable(),
        emails_sent: z.number().nullable(),
        url: z.string().nullable().describe("Where it can be read."),
        created_at: z.string().nullable(),
        sent_at: z.string().nullable(),
      }),
    ),
  }),
  run: async ({ status, limit, offset }, api) => {
    const { campaigns, total_items } = await api.get("/campaigns", {
      query: { status, count: limit, offset },
      returns: z.object({ campaigns: z.array(Campaign), total_items: z.number().nullish() }),
    });
    return {
      total: total_items ?? null,
      campaigns: campaigns.map((campaign) => ({
        id: campaign.id,
        type: campaign.type ?? null,
        status: campaign.status ?? null,
        title: campaign.settings?.title || null,
        subject: campaign.settings?.subject_line || null,
        audience_id: campaign.recipients?.list_id || null,
        emails_sent: campaign.emails_sent ?? null,
        url: campaign.archive_url || null,
        created_at: campaign.create_time ?? null,
        sent_at: campaign.send_time || null,
      })),
    };
  },
});
