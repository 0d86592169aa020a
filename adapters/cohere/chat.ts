import { z } from "zod";
import { chatMessages, chatTokensMax, implementCapability, llmChat, toFinishReason } from "../kit/index.ts";
import { chatModelDefault, chatPrices } from "./models.ts";

const Tokens = z.object({ input_tokens: z.number().nullish(), output_tokens: z.number().nullish() }).nullish();

const Answer = z.object({
  finish_reason: z.string(),
  message: z.object({ content: z.array(z.object({ type: z.string(), text: z.string().nullish() })).nullish() }),
  usage: z.object({ billed_units: Tokens, tokens: Tokens }).nullish(),
});

export const chat = implementCapability(llmChat, {
  name: "chat",
  title: "Ask a Command model",
  description:
    "Sends a conversation to a Cohere Command model and returns its answer with the tokens used. Use it for business texts, answers from given passages, and work in many languages.",
  docs: "https://docs.cohere.com/reference/chat",
  effect: "read",
  price: chatPrices.priceOf((input) => ({
    model: input.model ?? chatModelDefault,
    input: chatTokensMax(input),
    output: input.max_tokens,
  })),
  timeoutMs: 120_000,
  run: async (input, api) => {
    const { model = chatModelDefault, max_tokens, temperature } = input;
    const { message, finish_reason, usage } = await api.post("/v2/chat", {
      json: { model, messages: chatMessages(input), max_tokens, temperature },
      returns: Answer,
    });
    const counted = usage?.billed_units ?? usage?.tokens;
    const input_tokens = counted?.input_tokens ?? 0;
    const output_tokens = counted?.output_tokens ?? 0;
    if (counted) api.used(chatPrices.unitsOf({ model, input: input_tokens, output: output_tokens }));
    return {
      text: (message.content ?? []).map(({ type, text }) => (type === "text" ? text : "")).join(""),
      model,
      finish_reason: toFinishReason(finish_reason),
      input_tokens,
      output_tokens,
    };
  },
});
