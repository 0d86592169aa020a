import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { threadId } from "./ids.ts";

export const getContext = defineOperation({
  name: "get_context",
  title: "Get a prompt's memory",
  description:
    "Returns what Zep knows of a thread's user that bears on its last messages, as one text ready for a prompt. Use it before answering in a conversation.",
  docs: "https://help.getzep.com/retrieving-context",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({ thread_id: threadId }),
  output: z.object({ context: z.string().nullable().describe("Null: nothing is known yet.") }),
  run: async ({ thread_id }, api) => {
    const { context } = await api.get("/threads/{thread_id}/context", {
      params: { thread_id },
      returns: z.object({ context: z.string().nullish() }),
    });
    return { context: context || null };
  },
});
