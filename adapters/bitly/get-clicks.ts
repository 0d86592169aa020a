import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { ShortUrl, toBitlink } from "./bitlink.ts";

const Answer = z.object({ total_clicks: z.int() });

export const getClicks = defineOperation({
  name: "get_clicks",
  title: "Count clicks",
  description: "Counts how often one of the account's short links was followed in the last days or weeks, or ever.",
  docs: "https://dev.bitly.com/api-reference/#getClicksSummaryForBitlink",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({
    short_url: ShortUrl,
    unit: z.enum(["hour", "day", "week", "month"]).default("day").describe("The unit of time."),
    units: z
      .int()
      .min(1)
      .max(1_000)
      .optional()
      .describe("How many units back; all time when absent. Example: 7 for a week of days"),
  }),
  output: z.object({ clicks: z.int() }),
  run: async ({ short_url, unit, units }, api) => {
    const { total_clicks } = await api.get("/bitlinks/{bitlink+}/clicks/summary", {
      params: { bitlink: toBitlink(short_url) },
      query: { unit, units: units ?? everything },
      returns: Answer,
    });
    return { clicks: total_clicks };
  },
});

const everything = -1;
