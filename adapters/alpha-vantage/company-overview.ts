import { z } from "zod";
import { defineOperation, perCall, UpstreamFailure } from "../kit/index.ts";
import { docsUrl, figure, symbol } from "./figures.ts";

// An unknown symbol gives an empty object.
const Answer = z.object({
  Symbol: z.string().optional(),
  Name: z.string().nullish(),
  Description: z.string().nullish(),
  Exchange: z.string().nullish(),
  Currency: z.string().nullish(),
  Country: z.string().nullish(),
  Sector: z.string().nullish(),
  Industry: z.string().nullish(),
  LatestQuarter: z.string().nullish(),
  MarketCapitalization: figure,
  RevenueTTM: figure,
  EBITDA: figure,
  EPS: figure,
  PERatio: figure,
  ProfitMargin: figure,
  DividendYield: figure,
  Beta: figure,
  "52WeekHigh": figure,
  "52WeekLow": figure,
});

const nullableNumber = z.number().nullable();

export const companyOverview = defineOperation({
  name: "company_overview",
  title: "Company overview",
  description:
    "Returns what a listed company does and its main figures: sector, market value, revenue, earnings per share, price to earnings, margin, dividend yield and the year's price range.",
  docs: `${docsUrl}#company-overview`,
  effect: "read",
  price: perCall(1),
  input: z.strictObject({ symbol }),
  output: z.object({
    symbol: z.string(),
    name: z.string().nullable(),
    description: z.string().nullable(),
    exchange: z.string().nullable(),
    currency: z.string().nullable(),
    country: z.string().nullable(),
    sector: z.string().nullable(),
    industry: z.string().nullable(),
    latest_quarter: z.string().nullable(),
    market_cap: nullableNumber,
    revenue_12_months: nullableNumber,
    ebitda: nullableNumber,
    earnings_per_share: nullableNumber,
    price_to_earnings: nullableNumber,
    profit_margin: nullableNumber.describe("0.1 is 10 %."),
    dividend_yield: nullableNumber.describe("0.03 is 3 %."),
    beta: nullableNumber,
    high_52_weeks: nullableNumber,
    low_52_weeks: nullableNumber,
  }),
  run: async (input, api) => {
    const company = await api.get("/query", {
      query: { function: "OVERVIEW", symbol: input.symbol },
      returns: Answer,
    });
    if (!company.Symbol)
      throw new UpstreamFailure({ kind: "not_found", message: `There is no company ${input.symbol}.` });
    return {
      symbol: company.Symbol,
      name: company.Name ?? null,
      description: company.Description ?? null,
      exchange: company.Exchange ?? null,
      currency: company.Currency ?? null,
      country: company.Country ?? null,
      sector: company.Sector ?? null,
      industry: company.Industry ?? null,
      latest_quarter: company.LatestQuarter ?? null,
      market_cap: company.MarketCapitalization,
      revenue_12_months: company.RevenueTTM,
      ebitda: company.EBITDA,
      earnings_per_share: company.EPS,
      price_to_earnings: company.PERatio,
      profit_margin: company.ProfitMargin,
      dividend_yield: company.DividendYield,
      beta: company.Beta,
      high_52_weeks: company["52WeekHigh"],
      low_52_weeks: company["52WeekLow"],
    };
  },
});
