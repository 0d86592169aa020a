import { z } from "zod";

export const Aggregates = z.object({
  results: z
    .array(
      z.object({
        t: z.number(),
        o: z.number(),
        h: z.number(),
        l: z.number(),
        c: z.number(),
        v: z.number(),
        vw: z.number().nullish(),
      }),
    )
    .nullish(),
});

export const ticker = z
  .string()
  .regex(/^[A-Za-z0-9.:/-]{1,20}$/)
  .describe("Ticker, case matters. Example: AAPL, or C:EURUSD and X:BTCUSD for currencies");

export const toIsoTime = (milliseconds: number) => new Date(milliseconds).toISOString();

export const docsUrl = "https://massive.com/docs/rest/stocks";
