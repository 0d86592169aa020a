import { z } from "zod";
import { defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { getIndicator } from "./get-indicator.ts";
import { listCountries } from "./list-countries.ts";

export const worldbank = defineTool({
  slug: "worldbank",
  title: "World Bank Indicators",
  description:
    "Thousands of yearly figures on economy, population, health and environment for every country. Needs no key.",
  category: "finance-market-data",
  homepage: "https://data.worldbank.org",
  kind: "rest",
  baseUrl: "https://api.worldbank.org/v2",
  failure: messageFailure,
  operations: [getIndicator, listCountries],
});

const Refusal = z.tuple([
  z.object({ message: z.array(z.object({ id: z.coerce.string(), key: z.string(), value: z.string() })).min(1) }),
]);

/** An error is a list of one inside a 200. */
function messageFailure(answer: UpstreamAnswer): Failure | undefined {
  const refusal = Refusal.safeParse(answer.json());
  const [first] = refusal.data?.[0].message ?? [];
  if (!first) return undefined;
  const kind = failureFromStatus(answer)?.kind ?? "rejected";
  return { kind, code: first.id, message: `${first.key}: ${first.value}` };
}
