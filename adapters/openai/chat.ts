import { chatCompletions, implementCapability, llmChat } from "../kit/index.ts";
import { chatModelDefault, chatPrices } from "./models.ts";

export const chat = implementCapability(llmChat, {
  name: "chat",
  title: "Ask a GPT model",
  description:
    "Sends a conversation to an OpenAI model and returns its answer with the tokens used. Use it to write, summarise, translate, extract or reason; set model for a stronger one.",
  docs: "https://platform.openai.com/docs/api-reference/chat/create",
  ...chatCompletions({
    path: "/chat/completions",
    prices: chatPrices,
    modelDefault: chatModelDefault,
    limitName: "max_completion_tokens",
  }),
});
