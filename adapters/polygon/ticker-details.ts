import { z } from "zod";
import { defineOperation, perCall, UpstreamFailure } from "../kit/index.ts";
import { docsUrl, ticker } from "./aggregates.ts";

const Answer = z.object({
  results: z
    .object({
      ticker: z.string(),
      name: z.string(),
      market: z.string(),
      active: z.boolean(),
      description: z.string().nullish(),
      homepage_url: z.string().nullish(),
      list_date: z.string().nullish(),
      market_cap: z.number().nullish(),
      primary_exchange: z.string().nullish(),
      currency_name: z.string().nullish(),
      sic_description: z.string().nullish(),
      total_employees: z.number().nullish(),
      weighted_shares_outstanding: z.number().nullish(),
    })
    .nullish(),
});

export const tickerDetails = defineOperation({
  name: "ticker_details",
  title: "Details of a ticker",
  description:
    "Returns what a company or other ticker is: name, description, industry, exchange, market value, shares, employees, date of listing and website. Also as of a past date.",
  docs: `${docsUrl}/tickers/ticker-overview`,
  effect: "read",
  price: perCall(1),
  input: z.strictObject({
    ticker,
    date: z.iso.date().optional().describe("As of this day; today when absent. Example: 2024-06-28"),
  }),
  output: z.object({
    ticker: z.string(),
    name: z.string(),
    market: z.string(),
    active: z.boolean(),
    description: z.string().nullable(),
    industry: z.string().nullable(),
    exchange: z.string().nullable(),
    currency: z.string().nullable(),
    market_cap: z.number().nullable(),
    shares: z.number().nullable(),
    employees: z.number().nullable(),
    listed_on: z.string().nullable(),
    website: z.string().nullable(),
  }),
  run: async ({ ticker, date }, api) => {
    const { results: found } = await api.get("/v3/reference/tickers/{ticker}", {
      params: { ticker },
      query: { date },
      returns: Answer,
    });
    if (!found) throw new UpstreamFailure({ kind: "not_found", message: `There is no ticker ${ticker}.` });
    return {
      ticker: found.ticker,
      name: found.name,
      market: found.market,
      active: found.active,
      description: found.description ?? null,
      industry: found.sic_description ?? null,
      exchange: found.primary_exchange ?? null,
      currency: found.currency_name ?? null,
      market_cap: found.market_cap ?? null,
      shares: found.weighted_shares_outstanding ?? null,
      employees: found.total_employees ?? null,
      listed_on: found.list_date ?? null,
      website: found.homepage_url ?? null,
    };
  },
});
