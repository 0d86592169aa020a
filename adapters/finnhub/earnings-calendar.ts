import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { companySymbol, docsUrl } from "./company-symbol.ts";

const Answer = z.object({
  earningsCalendar: z
    .array(
      z.object({
        symbol: z.string(),
        date: z.string(),
        hour: z.string().nullish(),
        year: z.int().nullish(),
        quarter: z.int().nullish(),
        epsEstimate: z.number().nullish(),
        epsActual: z.number().nullish(),
        revenueEstimate: z.number().nullish(),
        revenueActual: z.number().nullish(),
      }),
    )
    .nullish(),
});

const hours: Record<string, string> = { bmo: "before market", amc: "after market", dmh: "during market" };

export const earningsCalendar = defineOperation({
  name: "earnings_calendar",
  title: "Earnings calendar",
  description:
    "Lists which companies report earnings between two dates, with expected and reported earnings per share and revenue. Give a symbol for one company.",
  docs: `${docsUrl}/earnings-calendar`,
  effect: "read",
  price: perCall(1),
  input: z.strictObject({
    from: z.iso.date().describe("First day. Example: 2026-01-20"),
    to: z.iso.date().describe("Last day. Example: 2026-01-31"),
    symbol: companySymbol.optional(),
    limit: z.int().min(1).max(500).default(100).describe("How many reports at most."),
  }),
  output: z.object({
    reports: z.array(
      z.object({
        symbol: z.string(),
        date: z.string(),
        time: z.string().nullable().describe("Before, after or during market."),
        year: z.int().nullable(),
        quarter: z.int().nullable(),
        eps_estimate: z.number().nullable(),
        eps_actual: z.number().nullable(),
        revenue_estimate: z.number().nullable(),
        revenue_actual: z.number().nullable(),
      }),
    ),
  }),
  run: async ({ from, to, symbol, limit }, api) => {
    const { earningsCalendar } = await api.get("/calendar/earnings", {
      query: { from, to, symbol },
      returns: Answer,
    });
    return {
      reports: (earningsCalendar ?? []).slice(0, limit).map((report) => ({
        symbol: report.symbol,
        date: report.date,
        time: hours[report.hour ?? ""] ?? null,
        year: report.year ?? null,
        quarter: report.quarter ?? null,
        eps_estimate: report.epsEstimate ?? null,
        eps_actual: report.epsActual ?? null,
        revenue_estimate: report.revenueEstimate ?? null,
        revenue_actual: report.revenueActual ?? null,
      })),
    };
  },
});
