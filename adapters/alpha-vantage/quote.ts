import { z } from "zod";
import { implementCapability, marketQuote, perCall, UpstreamFailure } from "../kit/index.ts";
import { docsUrl, figure } from "./figures.ts";

// The quote of an unknown symbol is an empty object.
const Answer = z.object({
  "Global Quote": z.object({
    "01. symbol": z.string().optional(),
    "02. open": figure,
    "03. high": figure,
    "04. low": figure,
    "05. price": figure,
    "06. volume": figure,
    "07. latest trading day": z.string().nullish(),
    "08. previous close": figure,
    "09. change": figure,
    "10. change percent": figure,
  }),
});

export const quote = implementCapability(marketQuote, {
  name: "quote",
  title: "Price of a stock",
  description:
    "Returns the latest price of a stock or fund worldwide with the trading day's open, high, low, volume and change. Find the symbol with search_symbols.",
  docs: `${docsUrl}#latestprice`,
  effect: "read",
  price: perCall(1),
  run: async ({ symbol }, api) => {
    const { "Global Quote": quote } = await api.get("/query", {
      query: { function: "GLOBAL_QUOTE", symbol, datatype: "json" },
      returns: Answer,
    });
    const price = quote["05. price"];
    if (price === null) throw new UpstreamFailure({ kind: "not_found", message: `There is no quote for ${symbol}.` });
    return {
      symbol: quote["01. symbol"] ?? symbol,
      price,
      change: quote["09. change"],
      change_percent: quote["10. change percent"],
      open: quote["02. open"],
      high: quote["03. high"],
      low: quote["04. low"],
      previous_close: quote["08. previous close"],
      volume: quote["06. volume"],
      at: quote["07. latest trading day"] ?? null,
    };
  },
});
