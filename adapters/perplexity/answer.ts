import { implementCapability, perCall, webAnswer } from "../kit/index.ts";
import { Completion, reportCost, toAnswer } from "./completion.ts";

const answerTokensMax = 1_000;

export const answer = implementCapability(webAnswer, {
  name: "answer",
  title: "Answer a question from the web",
  description:
    "Searches the live web and writes a short answer with numbered sources. Use it for a direct question about current facts; use research for a long report, search to read the pages yourself.",
  docs: "https://docs.perplexity.ai/api-reference/chat-completions-post",
  effect: "read",
  price: perCall(
    6,
    "Sonar is $5 per 1,000 requests at low context and $1 per million tokens; docs.perplexity.ai, 2026-10",
  ),
  timeoutMs: 60_000,
  run: async ({ query }, api) => {
    const completion = await api.post("/v1/sonar", {
      json: {
        model: "sonar",
        max_tokens: answerTokensMax,
        messages: [{ role: "user", content: query }],
        web_search_options: { search_context_size: "low" },
      },
      returns: Completion,
    });
    reportCost(completion, api);
    return toAnswer(completion);
  },
});
