import { z } from "zod";
import { defineOperation, perCall, UpstreamFailure } from "../kit/index.ts";
import { companySymbol, docsUrl } from "./company-symbol.ts";

// An unknown company is an empty object.
const Answer = z.object({
  ticker: z.string().nullish(),
  name: z.string().nullish(),
  country: z.string().nullish(),
  currency: z.string().nullish(),
  exchange: z.string().nullish(),
  ipo: z.string().nullish(),
  marketCapitalization: z.number().nullish(),
  shareOutstanding: z.number().nullish(),
  weburl: z.string().nullish(),
  logo: z.string().nullish(),
  finnhubIndustry: z.string().nullish(),
});

export const companyProfile = defineOperation({
  name: "company_profile",
  title: "Company profile",
  description:
    "Returns who a listed company is: name, industry, country, exchange, currency, date of its listing, market value, shares and website.",
  docs: `${docsUrl}/company-profile2`,
  effect: "read",
  price: perCall(1),
  input: z.strictObject({ symbol: companySymbol }),
  output: z.object({
    symbol: z.string(),
    name: z.string().nullable(),
    industry: z.string().nullable(),
    country: z.string().nullable(),
    exchange: z.string().nullable(),
    currency: z.string().nullable(),
    listed_on: z.string().nullable(),
    market_cap_millions: z.number().nullable(),
    shares_millions: z.number().nullable(),
    website: z.string().nullable(),
    logo_url: z.string().nullable(),
  }),
  run: async ({ symbol }, api) => {
    const company = await api.get("/stock/profile2", { query: { symbol }, returns: Answer });
    if (!company.name) throw new UpstreamFailure({ kind: "not_found", message: `There is no company ${symbol}.` });
    return {
      symbol: company.ticker ?? symbol,
      name: company.name,
      industry: company.finnhubIndustry ?? null,
      country: company.country ?? null,
      exchange: company.exchange ?? null,
      currency: company.currency ?? null,
      listed_on: company.ipo || null,
      market_cap_millions: company.marketCapitalization ?? null,
      shares_millions: company.shareOutstanding ?? null,
      website: company.weburl || null,
      logo_url: company.logo || null,
    };
  },
});
