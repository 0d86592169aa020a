import { z } from "zod";
import { implementCapability, llmChat, tokensMax } from "../kit/index.ts";
import { chatModelDefault, chatPrices } from "./models.ts";

const Answer = z.object({
  model: z.string(),
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
  usage: z.object({ prompt_tokens: z.int(), completion_tokens: z.int() }).nullish(),
});

// Roles and separators around each message.
const tokensPerMessage = 8;

export const chat = implementCapability(llmChat, {
  name: "chat",
  title: "Ask a GPT model",
  description:
    "Sends a conversation to an OpenAI model and returns its answer with the tokens used. Use it to write, summarise, translate, extract or reason; set model for a stronger one.",
  docs: "https://platform.openai.com/docs/api-reference/chat/create",
  effect: "read",
  price: chatPrices.priceOf(({ model = chatModelDefault, messages, system = "", max_tokens }) => ({
    model,
    input: tokensMax([system, ...messages.map(({ content }) => content)], tokensPerMessage),
    output: max_tokens,
  })),
  timeoutMs: 120_000,
  run: async ({ messages, system, model = chatModelDefault, max_tokens, temperature }, api) => {
    const answer = await api.post("/chat/completions", {
      json: {
        model,
        messages: [...(system ? [{ role: "system", content: system }] : []), ...messages],
        max_completion_tokens: max_tokens,
        temperature,
      },
      returns: Answer,
    });
    const { prompt_tokens = 0, completion_tokens = 0 } = answer.usage ?? {};
    if (answer.usage) api.used(chatPrices.unitsOf({ model, input: prompt_tokens, output: completion_tokens }));
    const [choice] = answer.choices;
    return {
      text: choice?.message.content ?? choice?.message.refusal ?? "",
      model: answer.model,
      finish_reason: toReason(choice),
      input_tokens: prompt_tokens,
      output_tokens: completion_tokens,
    };
  },
});

type Choice = z.output<typeof Answer>["choices"][number];

function toReason(choice: Choice | undefined): "stop" | "length" | "content_filter" | "other" {
  if (choice?.message.refusal) return "content_filter";
  const reason = choice?.finish_reason;
  return reason === "stop" || reason === "length" || reason === "content_filter" ? reason : "other";
}
