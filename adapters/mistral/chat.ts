import { chatCompletions, implementCapability, llmChat } from "../kit/index.ts";
import { chatModelDefault, chatPrices } from "./models.ts";

export const chat = implementCapability(llmChat, {
  name: "chat",
  title: "Ask a Mistral model",
  description:
    "Sends a conversation to a Mistral model and returns its answer with the tokens used. Use it to write, translate, extract or code; set model for mistral-large, codestral or magistral.",
  docs: "https://docs.mistral.ai/api/endpoint/chat",
  ...chatCompletions({
    path: "/v1/chat/completions",
    prices: chatPrices,
    modelDefault: chatModelDefault,
    limitName: "max_tokens",
  }),
});
