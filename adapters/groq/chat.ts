import { chatCompletions, implementCapability, llmChat, thinkLittle } from "../kit/index.ts";
import { chatModelDefault, chatPrices } from "./models.ts";

export const chat = implementCapability(llmChat, {
  name: "chat",
  title: "Ask an open model, fast",
  description:
    "Sends a conversation to an open model (GPT-OSS by default, Qwen, Kimi, Llama) on Groq's chips and returns its answer within a moment. Use it where speed matters; set model for another one.",
  docs: "https://console.groq.com/docs/api-reference#chat-create",
  ...chatCompletions({
    path: "/chat/completions",
    prices: chatPrices,
    modelDefault: chatModelDefault,
    fieldsOf: thinkLittle,
    limitName: "max_completion_tokens",
  }),
});
