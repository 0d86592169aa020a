import { z } from "zod";
import { defineCapability } from "../capability.ts";

const currency = z.string().regex(/^[A-Z]{3}$/);

export const marketQuote = defineCapability({
  name: "market.quote",
  title: "Price of a stock",
  description: "The latest price of a listed stock or fund with the day's change and range. Not advice, often delayed.",
  input: z.strictObject({
    symbol: z
      .string()
      .regex(/^[A-Za-z0-9.:^=-]{1,20}$/)
      .describe("Ticker symbol. Example: AAPL"),
  }),
  output: z.object({
    symbol: z.string(),
    price: z.number(),
    change: z.number().nullable().describe("Since the previous close."),
    change_percent: z.number().nullable(),
    open: z.number().nullable(),
    high: z.number().nullable(),
    low: z.number().nullable(),
    previous_close: z.number().nullable(),
    volume: z.number().nullable(),
    at: z.string().nullable().describe("When or for which day the price is, ISO 8601."),
  }),
});

export const fxRate = defineCapability({
  name: "fx.rate",
  title: "Exchange rate",
  description: "The latest rate at which one currency changes into another.",
  input: z.strictObject({
    base: currency.describe("ISO 4217 code of the currency you have. Example: EUR"),
    quote: currency.describe("ISO 4217 code of the currency you want. Example: USD"),
  }),
  output: z.object({
    base: z.string(),
    quote: z.string(),
    rate: z.number().describe("How much of quote one unit of base is."),
    at: z.string().nullable().describe("When or for which day the rate is, ISO 8601."),
  }),
});
