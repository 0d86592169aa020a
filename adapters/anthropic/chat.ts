import { z } from "zod";
import { implementCapability, llmChat, tokensMax } from "../kit/index.ts";
import { modelDefault, prices } from "./models.ts";

const Answer = z.object({
  model: z.string(),
  content: z.array(z.looseObject({ type: z.string(), text: z.string().nullish() })),
  stop_reason: z.string().nullish(),
  usage: z.object({
    input_tokens: z.int(),
    output_tokens: z.int(),
    cache_creation_input_tokens: z.int().nullish(),
    cache_read_input_tokens: z.int().nullish(),
  }),
});

// Roles and separators around each message.
const tokensPerMessage = 16;

export const chat = implementCapability(llmChat, {
  name: "chat",
  title: "Ask a Claude model",
  description:
    "Sends a conversation to a Claude model and returns its answer with the tokens used. Use it to write, code, summarise, extract or reason; set model for a stronger one.",
  docs: "https://platform.claude.com/docs/en/api/messages",
  effect: "read",
  price: prices.priceOf(({ model = modelDefault, messages, system = "", max_tokens }) => ({
    model,
    input: tokensMax([system, ...messages.map(({ content }) => content)], tokensPerMessage),
    output: max_tokens,
  })),
  timeoutMs: 120_000,
  run: async ({ messages, system, model = modelDefault, max_tokens, temperature }, api) => {
    const { content, stop_reason, usage, ...answer } = await api.post("/v1/messages", {
      json: { model, max_tokens, system, messages, temperature },
      returns: Answer,
    });
    const input_tokens =
      usage.input_tokens + (usage.cache_creation_input_tokens ?? 0) + (usage.cache_read_input_tokens ?? 0);
    api.used(prices.unitsOf({ model, input: input_tokens, output: usage.output_tokens }));
    return {
      text: content.map(({ type, text }) => (type === "text" ? text : "")).join(""),
      model: answer.model,
      finish_reason: toReason(stop_reason),
      input_tokens,
      output_tokens: usage.output_tokens,
    };
  },
});

function toReason(reason: string | null | undefined): "stop" | "length" | "content_filter" | "other" {
  if (reason === "end_turn" || reason === "stop_sequence") return "stop";
  if (reason === "max_tokens" || reason === "model_context_window_exceeded") return "length";
  return reason === "refusal" ? "content_filter" : "other";
}
