import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { getChart } from "./get-chart.ts";
import { getCoin } from "./get-coin.ts";
import { getPrices } from "./get-prices.ts";
import { listMarkets } from "./list-markets.ts";
import { search } from "./search.ts";
import { trending } from "./trending.ts";

export const coingecko = defineTool({
  slug: "coingecko",
  title: "CoinGecko",
  description: "Prices, market values and history of cryptocurrencies. Works without a key at a low rate.",
  category: "finance-market-data",
  homepage: "https://www.coingecko.com",
  kind: "rest",
  baseUrl: "https://api.coingecko.com/api/v3",
  auth: auth.header("x-cg-demo-api-key", {
    getItAt: "https://www.coingecko.com/en/developers/dashboard",
    fields: [
      {
        name: "api_key",
        label: "Demo API key",
        help: "A key of the free Demo plan, from the developer dashboard. Keys of paid plans belong to another host.",
        example: "CG-sample00000000000000000",
      },
    ],
  }),
  isAuthOptional: true,
  failure: codedFailure,
  credentialTest: { operation: "get_prices", input: { ids: ["bitcoin"] } },
  operations: [getPrices, listMarkets, getCoin, getChart, search, trending],
});

const Status = z.object({ error_code: z.number(), error_message: z.string().nullish() });
const Refusal = z.union([
  z.object({ status: Status }).transform(({ status }) => status),
  z.object({ error: z.object({ status: Status }) }).transform(({ error }) => error.status),
]);

// https://docs.coingecko.com/docs/errors-and-rate-limits: a lacking key, and a key of another plan's host.
const keyCodes = new Set([10002, 10010, 10011]);
const planCode = 10005;

function codedFailure(answer: UpstreamAnswer): Failure | undefined {
  const refusal = Refusal.safeParse(answer.json());
  if (!refusal.success) return undefined;
  const { error_code, error_message } = refusal.data;
  const failure = failureFromStatus(answer);
  const kind = error_code === planCode ? "rejected" : keyCodes.has(error_code) ? "auth" : undefined;
  const byCode = error_code === 429 ? "throttled" : "rejected";
  return {
    ...failure,
    kind: kind ?? failure?.kind ?? byCode,
    code: String(error_code),
    message: error_message ?? failure?.message,
  };
}
