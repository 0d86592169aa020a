import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { companyOverview } from "./company-overview.ts";
import { dailyPrices } from "./daily-prices.ts";
import { fxRate } from "./fx-rate.ts";
import { news } from "./news.ts";
import { quote } from "./quote.ts";
import { searchSymbols } from "./search-symbols.ts";

export const alphaVantage = defineTool({
  slug: "alpha-vantage",
  title: "Alpha Vantage",
  description: "Stock prices, company figures, market news with sentiment, and currency rates, crypto included.",
  category: "finance-market-data",
  homepage: "https://www.alphavantage.co",
  kind: "rest",
  baseUrl: "https://www.alphavantage.co",
  auth: auth.query("apikey", {
    getItAt: "https://www.alphavantage.co/support/#api-key",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The key that Alpha Vantage shows after you ask for one; the free kind allows 25 requests a day.",
        example: "SAMPLEKEY0000000",
      },
    ],
  }),
  failure: messageFailure,
  credentialTest: { operation: "search_symbols", input: { query: "IBM" } },
  operations: [quote, dailyPrices, searchSymbols, companyOverview, news, fxRate],
});

const Refusal = z.object({
  "Error Message": z.string().optional(),
  Information: z.string().optional(),
  Note: z.string().optional(),
});

/** Every refusal is a sentence inside a 200. */
function messageFailure(answer: UpstreamAnswer): Failure | undefined {
  const refusal = Refusal.safeParse(answer.json());
  if (failureFromStatus(answer) || !refusal.success) return undefined;
  const { "Error Message": error, Information: information, Note: note } = refusal.data;
  const message = error ?? information ?? note;
  return message === undefined ? undefined : { kind: kindOf(message), message: message.replace(keyInMessage, "") };
}

// The sentence about the daily limit repeats the key.
const keyInMessage = / as [A-Z0-9]{8,}/;

function kindOf(message: string): Failure["kind"] {
  if (/apikey is invalid|\*\*demo\*\*/i.test(message)) return "auth";
  if (/per (second|minute)|burst/i.test(message)) return "throttled";
  if (/per day|daily rate/i.test(message)) return "quota";
  return /rate limit|call frequency/i.test(message) ? "throttled" : "rejected";
}
