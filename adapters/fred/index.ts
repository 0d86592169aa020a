import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { getSeries } from "./get-series.ts";
import { observations } from "./observations.ts";
import { search } from "./search.ts";

export const fred = defineTool({
  slug: "fred",
  title: "FRED",
  description:
    "The St. Louis Fed's 800,000 series of economic data: prices, interest rates, jobs, output, of the US and others.",
  category: "finance-market-data",
  homepage: "https://fred.stlouisfed.org",
  kind: "rest",
  baseUrl: "https://api.stlouisfed.org/fred",
  auth: auth.query("api_key", {
    getItAt: "https://fredaccount.stlouisfed.org/apikeys",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "A key of 32 letters and digits, from API Keys in your FRED account.",
        example: "sample00000000000000000000000000",
      },
    ],
  }),
  failure: codedFailure,
  credentialTest: { operation: "get_series", input: { id: "GDP" } },
  operations: [observations, search, getSeries],
});

const Refusal = z.object({ error_code: z.coerce.string(), error_message: z.string() });

/** https://fred.stlouisfed.org/docs/api/fred/errors.html: a bad key, and a series that is none, are a 400. */
function codedFailure(answer: UpstreamAnswer): Failure | undefined {
  const refusal = Refusal.safeParse(answer.json());
  const failure = failureFromStatus(answer);
  if (!refusal.success || !failure) return undefined;
  const { error_code, error_message } = refusal.data;
  const described = { ...failure, code: error_code, message: error_message };
  if (/api_key/.test(error_message)) return { ...described, kind: "auth" };
  if (/does not exist/.test(error_message)) return { ...described, kind: "not_found" };
  // Locked: too many requests before this one.
  return error_code === "423" ? { ...described, kind: "throttled" } : described;
}
