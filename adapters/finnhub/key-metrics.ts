import { z } from "zod";
import { defineOperation, perCall, UpstreamFailure } from "../kit/index.ts";
import { companySymbol, docsUrl } from "./company-symbol.ts";

const Metrics = z.record(z.string(), z.union([z.number(), z.string(), z.null()]));
const Answer = z.object({ metric: Metrics.nullish() });

export const keyMetrics = defineOperation({
  name: "key_metrics",
  title: "Key figures of a company",
  description:
    "Returns the ratios and price figures that Finnhub keeps for a company, such as margin, price to earnings, growth, beta and the 52-week range, by the vendor's names.",
  docs: `${docsUrl}/company-basic-financials`,
  effect: "read",
  price: perCall(1),
  input: z.strictObject({ symbol: companySymbol }),
  output: z.object({ symbol: z.string(), metrics: Metrics }),
  run: async ({ symbol }, api) => {
    const { metric } = await api.get("/stock/metric", { query: { symbol, metric: "all" }, returns: Answer });
    if (!metric || Object.keys(metric).length === 0)
      throw new UpstreamFailure({ kind: "not_found", message: `There are no figures of ${symbol}.` });
    return { symbol, metrics: metric };
  },
});
