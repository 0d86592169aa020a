import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { runInWorker } from "../kit/run-in-worker.ts";
import { jsonValue } from "./json-value.ts";
import type * as job from "./query.job.mjs";

const expressionLengthMax = 2_000;
const timeMsMax = 3_000;

export const query = defineOperation({
  name: "query",
  title: "Query JSON",
  description:
    "Filters, reshapes, sorts and aggregates JSON with a JMESPath expression and returns the result, or null where nothing matches. Use it to cut a large answer down or to compute over a list.",
  docs: "https://jmespath.site/main/",
  effect: "read",
  price: free,
  input: z.strictObject({
    data: jsonValue('The JSON to query. Example: {"people": [{"name": "Ada", "age": 36}]}'),
    expression: z
      .string()
      .min(1)
      .max(expressionLengthMax)
      .describe("JMESPath. Example: people[?age > `30`].{name: name} | sort_by(@, &name)"),
  }),
  output: z.object({ result: z.unknown() }),
  run: ({ data, expression }, api) =>
    runInWorker<typeof job>("json/query", { data, expression }, { timeMsMax, signal: api.signal }),
});
