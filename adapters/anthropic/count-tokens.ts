import { z } from "zod";
import { defineOperation, free, llmChat } from "../kit/index.ts";
import { modelDefault } from "./models.ts";

export const countTokens = defineOperation({
  name: "count_tokens",
  title: "Count a prompt's tokens",
  description:
    "Counts the input tokens of a conversation for a Claude model without running it. Use it to stay within a context window or to know the price of a call before making it.",
  docs: "https://platform.claude.com/docs/en/api/messages-count-tokens",
  effect: "read",
  price: free,
  input: llmChat.input.pick({ messages: true, system: true, model: true }),
  output: z.object({ input_tokens: z.int(), model: z.string() }),
  run: async ({ messages, system, model = modelDefault }, api) => {
    const { input_tokens } = await api.post("/v1/messages/count_tokens", {
      json: { model, system, messages },
      returns: z.object({ input_tokens: z.int() }),
    });
    return { input_tokens, model };
  },
});
