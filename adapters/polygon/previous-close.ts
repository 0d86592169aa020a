import { implementCapability, marketQuote, perCall, UpstreamFailure } from "../kit/index.ts";
import { Aggregates, docsUrl, toIsoTime } from "./aggregates.ts";

export const previousClose = implementCapability(marketQuote, {
  name: "previous_close",
  title: "Previous day's price",
  description:
    "Returns a US stock's closing price of the previous trading day with that day's open, high, low and volume. Not the price of this moment.",
  docs: `${docsUrl}/aggregates/previous-day-bar`,
  effect: "read",
  price: perCall(1),
  run: async ({ symbol }, api) => {
    const { results } = await api.get("/v2/aggs/ticker/{symbol}/prev", { params: { symbol }, returns: Aggregates });
    const bar = results?.[0];
    if (!bar) throw new UpstreamFailure({ kind: "not_found", message: `There is no price of ${symbol}.` });
    return {
      symbol,
      price: bar.c,
      change: null,
      change_percent: null,
      open: bar.o,
      high: bar.h,
      low: bar.l,
      previous_close: null,
      volume: bar.v,
      at: toIsoTime(bar.t),
    };
  },
});
