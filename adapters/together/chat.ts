import { chatCompletions, implementCapability, llmChat, thinkLittle } from "../kit/index.ts";
import { chatModelDefault, chatPrices } from "./models.ts";

export const chat = implementCapability(llmChat, {
  name: "chat",
  title: "Ask an open model on Together",
  description:
    "Sends a conversation to one of a hundred open models (GPT-OSS by default, DeepSeek, Qwen, Kimi, GLM) and returns its answer with the tokens used. list_models gives the names.",
  docs: "https://docs.together.ai/reference/chat-completions-1",
  ...chatCompletions({
    path: "/chat/completions",
    prices: chatPrices,
    modelDefault: chatModelDefault,
    fieldsOf: thinkLittle,
    limitName: "max_tokens",
  }),
});
