import { free, fxRate, implementCapability } from "../kit/index.ts";
import { RateRow } from "./rate-row.ts";

export const rate = implementCapability(fxRate, {
  name: "rate",
  title: "Exchange rate",
  description:
    "Returns the latest central-bank reference rate between two currencies and the day it is from. Reference rates change once a working day; they are not for trading.",
  docs: "https://frankfurter.dev",
  effect: "read",
  price: free,
  run: async ({ base, quote }, api) => {
    const row = await api.get("/rate/{base}/{quote}", { params: { base, quote }, returns: RateRow });
    return { base: row.base, quote: row.quote, rate: row.rate, at: row.date };
  },
});
