import { z } from "zod";
import { fxRate as capability, implementCapability, perCall, UpstreamFailure } from "../kit/index.ts";
import { docsUrl, figure } from "./figures.ts";

const Answer = z.object({
  "Realtime Currency Exchange Rate": z
    .object({
      "1. From_Currency Code": z.string(),
      "3. To_Currency Code": z.string(),
      "5. Exchange Rate": figure,
      "6. Last Refreshed": z.string().nullish(),
      "7. Time Zone": z.string().nullish(),
    })
    .nullish(),
});

export const fxRate = implementCapability(capability, {
  name: "fx_rate",
  title: "Exchange rate",
  description:
    "Returns the current market rate between two currencies, physical or digital such as BTC, and the time it is from.",
  docs: `${docsUrl}#currency-exchange`,
  effect: "read",
  price: perCall(1),
  run: async ({ base, quote }, api) => {
    const { "Realtime Currency Exchange Rate": answer } = await api.get("/query", {
      query: { function: "CURRENCY_EXCHANGE_RATE", from_currency: base, to_currency: quote },
      returns: Answer,
    });
    const rate = answer?.["5. Exchange Rate"] ?? null;
    if (!answer || rate === null)
      throw new UpstreamFailure({ kind: "not_found", message: `There is no rate from ${base} to ${quote}.` });
    const at = answer["6. Last Refreshed"]?.replace(" ", "T");
    return {
      base: answer["1. From_Currency Code"],
      quote: answer["3. To_Currency Code"],
      rate,
      at: at ? `${at}${answer["7. Time Zone"] === "UTC" ? "Z" : ""}` : null,
    };
  },
});
