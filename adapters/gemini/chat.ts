import { chatTokensMax, implementCapability, llmChat, toFinishReason } from "../kit/index.ts";
import { generate, textContent } from "./generate.ts";
import { chatModelDefault, chatPrices } from "./models.ts";

const roles = { user: "user", assistant: "model" } as const;

export const chat = implementCapability(llmChat, {
  name: "chat",
  title: "Ask a Gemini model",
  description:
    "Sends a conversation to a Google Gemini model and returns its answer with the tokens used. Use it to write, summarise, translate, extract or reason; set model for a stronger one.",
  docs: "https://ai.google.dev/api/generate-content",
  effect: "read",
  price: chatPrices.priceOf((input) => ({
    model: input.model ?? chatModelDefault,
    input: chatTokensMax(input),
    output: input.max_tokens,
  })),
  timeoutMs: 120_000,
  run: async ({ messages, system, model = chatModelDefault, max_tokens, temperature }, api) => {
    const answer = await generate(
      model,
      {
        contents: messages.map(({ role, content }) => ({ role: roles[role], ...textContent(content) })),
        systemInstruction: system ? textContent(system) : undefined,
        generationConfig: { maxOutputTokens: max_tokens, temperature },
      },
      api,
    );
    if (answer.isCounted) api.used(chatPrices.unitsOf({ model, ...answer.tokens }));
    return {
      text: answer.parts.map(({ text, thought }) => (thought ? "" : (text ?? ""))).join(""),
      model: answer.model,
      finish_reason: toFinishReason(answer.finishReason),
      input_tokens: answer.tokens.input,
      output_tokens: answer.tokens.output,
    };
  },
});
