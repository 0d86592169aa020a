import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const Answer = z.object({
  result: z.object({
    id: z.number(),
    type: z.string(),
    title: z.string().nullish(),
    username: z.string().nullish(),
    first_name: z.string().nullish(),
    last_name: z.string().nullish(),
    description: z.string().nullish(),
  }),
});

export const getChat = defineOperation({
  name: "get_chat",
  title: "Get a chat",
  description:
    "Returns what a chat is that the bot can see: its id, kind, title and description, by id or public @name.",
  docs: "https://core.telegram.org/bots/api#getchat",
  effect: "read",
  price: free,
  input: z.strictObject({
    channel: z.string().min(1).max(200).describe("Chat id or public name. Example: @telegram"),
  }),
  output: z.object({
    id: z.string(),
    type: z.string().describe("private, group, supergroup or channel"),
    name: z.string().nullable(),
    username: z.string().nullable(),
    description: z.string().nullable(),
  }),
  run: async ({ channel }, api) => {
    const { result } = await api.post("/getChat", { json: { chat_id: channel }, returns: Answer });
    const person = [result.first_name, result.last_name].filter(Boolean).join(" ");
    return {
      id: String(result.id),
      type: result.type,
      name: result.title ?? (person || null),
      username: result.username ?? null,
      description: result.description ?? null,
    };
  },
});
