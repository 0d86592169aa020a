import { z } from "zod";
import {
  ChatCompletion,
  chatMessages,
  chatTokensMax,
  implementCapability,
  llmChat,
  perUnit,
  toChatAnswer,
} from "../kit/index.ts";

const modelDefault = "google/gemini-3.5-flash-lite";

// US dollars per million tokens. OpenRouter itself keeps to them: it asks no model that is dearer.
const dearestRate = { input: 5, output: 30 };
const microDollars = 1_000_000;

const Answer = ChatCompletion.extend({
  usage: z.object({ prompt_tokens: z.int(), completion_tokens: z.int(), cost: z.number().nullish() }).nullish(),
});

export const chat = implementCapability(llmChat, {
  name: "chat",
  title: "Ask any model on OpenRouter",
  description:
    "Sends a conversation to any of hundreds of models of all makers and returns its answer; charged at the exact cost that OpenRouter reports. Takes models of up to $5 and $30 per million tokens; list_models gives names.",
  docs: "https://openrouter.ai/docs/api/api-reference/chat/send-chat-completion-request",
  effect: "read",
  price: perUnit(
    "$0.000001 of model price",
    "0.001",
    (input) => chatTokensMax(input) * dearestRate.input + input.max_tokens * dearestRate.output,
    "the cost that the answer reports, at most $5 per million input tokens and $30 per million output tokens; openrouter.ai, 2026-08",
  ),
  timeoutMs: 120_000,
  run: async (input, api) => {
    const { model = modelDefault, max_tokens, temperature } = input;
    const completion = await api.post("/chat/completions", {
      json: {
        model,
        messages: chatMessages(input),
        max_completion_tokens: max_tokens,
        temperature,
        provider: { max_price: { prompt: String(dearestRate.input), completion: String(dearestRate.output) } },
      },
      returns: Answer,
    });
    const cost = completion.usage?.cost;
    if (cost != null) {
      api.used(Math.ceil(cost * microDollars));
      api.vendorCost(cost);
    }
    return toChatAnswer(completion);
  },
});
