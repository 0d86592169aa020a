import { z } from "zod";
import { type Api, defineOperation, perUnit, UpstreamFailure, webAnswer } from "../kit/index.ts";
import { Completion, reportCost, toAnswer } from "./completion.ts";

const Job = z.object({
  id: z.string(),
  status: z.string(),
  response: Completion.nullish(),
  error_message: z.string().nullish(),
});

const pollEveryMs = 5_000;
const milliUsdMax = 1_000;

export const research = defineOperation({
  name: "research",
  title: "Research a subject",
  description:
    "Reads many pages over some minutes and writes a long report with its sources. Use it for market studies, comparisons and literature reviews; it costs far more than answer.",
  docs: "https://docs.perplexity.ai/api-reference/async-chat-completions-post",
  effect: "read",
  price: perUnit("$0.001 of Perplexity's price", 1, () => milliUsdMax),
  timeoutMs: 300_000,
  input: z.strictObject({
    question: z
      .string()
      .trim()
      .min(1)
      .max(4_000)
      .describe("What to find out, with all that matters. Example: Compare EU and US rules for medical AI since 2024"),
    effort: z.enum(["low", "medium", "high"]).default("medium").describe("How much the model thinks and reads."),
  }),
  output: webAnswer.output,
  run: async ({ question, effort }, api) => {
    const { id } = await api.post("/v1/async/sonar", {
      json: {
        idempotency_key: api.idempotencyKey,
        request: {
          model: "sonar-deep-research",
          reasoning_effort: effort,
          messages: [{ role: "user", content: question }],
        },
      },
      returns: Job,
    });
    const completion = await api.poll({ everyMs: pollEveryMs, check: () => checkOnce(id, api) });
    const usd = reportCost(completion, api);
    if (usd !== undefined) api.used(Math.min(milliUsdMax, Math.ceil(usd * 1_000)));
    return toAnswer(completion);
  },
});

async function checkOnce(id: string, api: Api) {
  const { status, response, error_message } = await api.get("/v1/async/sonar/{id}", { params: { id }, returns: Job });
  if (status === "FAILED") {
    throw new UpstreamFailure({
      kind: "rejected",
      code: status,
      message: error_message ?? "Perplexity could not finish the research.",
    });
  }
  if (status === "COMPLETED" && response) return response;
  api.progress("Perplexity is reading");
  return undefined;
}
