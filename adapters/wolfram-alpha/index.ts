import { z } from "zod";
import { auth, defineTool, type Failure, type UpstreamAnswer } from "../kit/index.ts";
import { ask } from "./ask.ts";
import { fullResults } from "./full-results.ts";
import { shortAnswer } from "./short-answer.ts";

export const wolframAlpha = defineTool({
  slug: "wolfram-alpha",
  title: "Wolfram|Alpha",
  description: "Computed answers to questions of mathematics, science, units, dates, places and statistics.",
  category: "knowledge-reference-news",
  homepage: "https://www.wolframalpha.com",
  kind: "rest",
  baseUrl: "https://api.wolframalpha.com",
  auth: auth.query("appid", {
    getItAt: "https://developer.wolframalpha.com/access",
    fields: [
      {
        name: "app_id",
        label: "AppID",
        help: "Made under My Apps in the Wolfram|Alpha developer portal, for the API that you want to use.",
        example: "SAMPLE-0000000000",
      },
    ],
  }),
  failure: notUnderstood,
  credentialTest: { operation: "short_answer", input: { question: "2+2" } },
  operations: [shortAnswer, ask, fullResults],
});

const Refusal = z.object({
  queryresult: z.object({ error: z.object({ code: z.coerce.string(), msg: z.string() }) }),
});

const invalidAppId = "1";

// https://products.wolframalpha.com/short-answers-api/documentation: 501 is a question without an answer.
function notUnderstood(answer: UpstreamAnswer): Failure | undefined {
  if (answer.status === 501) return { kind: "rejected", message: answer.text().slice(0, messageLengthMax) };
  const refusal = Refusal.safeParse(answer.json());
  if (!refusal.success) return undefined;
  const { code, msg } = refusal.data.queryresult.error;
  return { kind: code === invalidAppId ? "auth" : "rejected", code, message: msg };
}

const messageLengthMax = 300;
