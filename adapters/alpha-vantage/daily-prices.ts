import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { docsUrl, figure, symbol } from "./figures.ts";

const Answer = z.object({
  "Time Series (Daily)": z.record(
    z.string(),
    z.object({ "1. open": figure, "2. high": figure, "3. low": figure, "4. close": figure, "5. volume": figure }),
  ),
});

export const dailyPrices = defineOperation({
  name: "daily_prices",
  title: "Daily prices",
  description:
    "Returns open, high, low, close and volume of a stock for each of the last up to 100 trading days, newest first. Prices are as traded, not adjusted for splits.",
  docs: `${docsUrl}#daily`,
  effect: "read",
  price: perCall(1),
  input: z.strictObject({
    symbol,
    days: z.int().min(1).max(100).default(30).describe("How many trading days at most."),
  }),
  output: z.object({
    days: z.array(
      z.object({
        date: z.string(),
        open: z.number().nullable(),
        high: z.number().nullable(),
        low: z.number().nullable(),
        close: z.number().nullable(),
        volume: z.number().nullable(),
      }),
    ),
  }),
  run: async (input, api) => {
    const { "Time Series (Daily)": series } = await api.get("/query", {
      query: { function: "TIME_SERIES_DAILY", symbol: input.symbol, outputsize: "compact", datatype: "json" },
      returns: Answer,
    });
    const newestFirst = Object.entries(series).sort(([one], [other]) => other.localeCompare(one));
    return {
      days: newestFirst.slice(0, input.days).map(([date, bar]) => ({
        date,
        open: bar["1. open"],
        high: bar["2. high"],
        low: bar["3. low"],
        close: bar["4. close"],
        volume: bar["5. volume"],
      })),
    };
  },
});
