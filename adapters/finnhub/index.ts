import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { companyNews } from "./company-news.ts";
import { companyProfile } from "./company-profile.ts";
import { earningsCalendar } from "./earnings-calendar.ts";
import { keyMetrics } from "./key-metrics.ts";
import { quote } from "./quote.ts";
import { searchSymbols } from "./search-symbols.ts";

export const finnhub = defineTool({
  slug: "finnhub",
  title: "Finnhub",
  description: "Real-time US stock prices, company profiles, key figures, company news and the earnings calendar.",
  category: "finance-market-data",
  homepage: "https://finnhub.io",
  kind: "rest",
  baseUrl: "https://finnhub.io/api/v1",
  auth: auth.query("token", {
    getItAt: "https://finnhub.io/dashboard",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The key on your Finnhub dashboard.",
        example: "sample0000000000token",
      },
    ],
  }),
  failure: planFailure,
  credentialTest: { operation: "quote", input: { symbol: "AAPL" } },
  operations: [quote, companyProfile, companyNews, keyMetrics, searchSymbols, earningsCalendar],
});

/** Data that the plan lacks is a 403, although the key is a good one; a bad key is a 401. */
function planFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  return failure && answer.status === 403 ? { ...failure, kind: "rejected" } : undefined;
}
