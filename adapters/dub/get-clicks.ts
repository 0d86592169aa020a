import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { LinkId } from "./link.ts";

const groups = {
  country: { groupBy: "countries", member: "country" },
  city: { groupBy: "cities", member: "city" },
  device: { groupBy: "devices", member: "device" },
  browser: { groupBy: "browsers", member: "browser" },
  referer: { groupBy: "referers", member: "referer" },
  time: { groupBy: "timeseries", member: "start" },
} as const;

const Row = z.looseObject({ clicks: z.number().nullish() });

export const getClicks = defineOperation({
  name: "get_clicks",
  title: "Count clicks",
  description:
    "Counts the clicks on one short link, or on all of the workspace, by country, city, device, browser, referer or time. Use it to see how a campaign does.",
  docs: "https://dub.co/docs/api-reference/endpoint/retrieve-analytics",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({
    link_id: LinkId.optional(),
    group_by: z
      .enum(["country", "city", "device", "browser", "referer", "time"])
      .default("time")
      .describe("What to count by."),
    interval: z.enum(["24h", "7d", "30d", "90d", "1y", "all"]).default("30d").describe("How far back."),
  }),
  output: z.object({ rows: z.array(z.object({ value: z.string(), clicks: z.number() })) }),
  run: async ({ link_id, group_by, interval }, api) => {
    const { groupBy, member } = groups[group_by];
    const rows = await api.get("/analytics", {
      query: { event: "clicks", groupBy, interval, linkId: link_id },
      returns: z.array(Row),
    });
    return { rows: rows.map((row) => ({ value: String(row[member] ?? ""), clicks: row.clicks ?? 0 })) };
  },
});
