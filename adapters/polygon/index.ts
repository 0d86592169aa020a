import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { bars } from "./bars.ts";
import { news } from "./news.ts";
import { previousClose } from "./previous-close.ts";
import { searchTickers } from "./search-tickers.ts";
import { tickerDetails } from "./ticker-details.ts";

export const polygon = defineTool({
  slug: "polygon",
  title: "Massive (Polygon.io)",
  description: "US market data, formerly Polygon.io: price bars of any length, tickers, companies and market news.",
  category: "finance-market-data",
  homepage: "https://massive.com",
  kind: "rest",
  baseUrl: "https://api.massive.com",
  auth: auth.query("apiKey", {
    getItAt: "https://massive.com/dashboard/keys",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "From the keys page of your Massive dashboard; keys made at Polygon.io still work.",
        example: "sample_massive_api_key_000000000",
      },
    ],
  }),
  failure: planFailure,
  credentialTest: { operation: "search_tickers", input: { query: "apple", limit: 1 } },
  operations: [previousClose, bars, searchTickers, tickerDetails, news],
});

const Refusal = z.object({ status: z.string(), message: z.string().nullish(), error: z.string().nullish() });

/** Data that the plan lacks is a 403 as well, although the key is a good one. */
function planFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const refusal = Refusal.safeParse(answer.json());
  if (!failure || !refusal.success) return undefined;
  const { status, message, error } = refusal.data;
  const kind = status === "NOT_AUTHORIZED" && answer.status === 403 ? "rejected" : failure.kind;
  return { ...failure, kind, code: status, message: message ?? error ?? failure.message };
}
