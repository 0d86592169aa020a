import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { threadId } from "./ids.ts";

const Answer = z.object({ context: z.string().nullish(), message_uuids: z.array(z.string()).nullish() });

export const addMessages = defineOperation({
  name: "add_messages",
  title: "Add messages to a conversation",
  description:
    "Adds messages to a Zep thread and returns at once what Zep knows that bears on them, as a text for a prompt. Use it in each turn of a chat: one call to remember and to recall.",
  docs: "https://help.getzep.com/adding-messages",
  effect: "write",
  price: perCall(1),
  input: z.strictObject({
    thread_id: threadId,
    messages: z
      .array(
        z.strictObject({
          role: z.enum(["user", "assistant", "system"]),
          content: z.string().min(1).max(4_096),
          name: z.string().min(1).max(100).optional(),
        }),
      )
      .min(1)
      .max(30)
      .describe(
        'What was said, oldest first. Example: [{"role": "user", "content": "I moved to Lyon", "name": "Ada"}]',
      ),
    wants_context: z.boolean().default(true).describe("Whether to return what Zep knows."),
  }),
  output: z.object({
    context: z.string().nullable().describe("Facts and a summary of the user, ready for a prompt."),
    message_ids: z.array(z.string()),
  }),
  run: async ({ thread_id, messages, wants_context }, api) => {
    const answer = await api.post("/threads/{thread_id}/messages", {
      params: { thread_id },
      json: { messages, return_context: wants_context },
      returns: Answer,
    });
    return { context: answer.context ?? null, message_ids: answer.message_uuids ?? [] };
  },
});
