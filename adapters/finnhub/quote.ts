import { z } from "zod";
import { implementCapability, marketQuote, perCall, UpstreamFailure } from "../kit/index.ts";
import { docsUrl } from "./company-symbol.ts";

const Answer = z.object({
  c: z.number(),
  d: z.number().nullish(),
  dp: z.number().nullish(),
  h: z.number().nullish(),
  l: z.number().nullish(),
  o: z.number().nullish(),
  pc: z.number().nullish(),
  t: z.number().nullish(),
});

export const quote = implementCapability(marketQuote, {
  name: "quote",
  title: "Price of a stock",
  description:
    "Returns the current price of a US stock or fund with the day's open, high, low and the change since the previous close. Gives no volume.",
  docs: `${docsUrl}/quote`,
  effect: "read",
  price: perCall(1),
  run: async ({ symbol }, api) => {
    const answer = await api.get("/quote", { query: { symbol: symbol.toUpperCase() }, returns: Answer });
    // An unknown symbol has the price 0 at the time 0.
    if (answer.c === 0 && !answer.t)
      throw new UpstreamFailure({ kind: "not_found", message: `There is no quote for ${symbol}.` });
    return {
      symbol: symbol.toUpperCase(),
      price: answer.c,
      change: answer.d ?? null,
      change_percent: answer.dp ?? null,
      open: answer.o ?? null,
      high: answer.h ?? null,
      low: answer.l ?? null,
      previous_close: answer.pc ?? null,
      volume: null,
      at: answer.t ? new Date(answer.t * 1000).toISOString() : null,
    };
  },
});
