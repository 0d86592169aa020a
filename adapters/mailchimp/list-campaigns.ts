import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { limit, offset } from "./paging.ts";

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
