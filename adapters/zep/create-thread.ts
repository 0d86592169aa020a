import { z } from "zod";
import { defineOperation, perCall, returns } from "../kit/index.ts";
import { threadId, userId } from "./ids.ts";

export const createThread = defineOperation({
  name: "create_thread",
  title: "Begin a conversation in Zep",
  description:
    "Begins a thread: one conversation of a user, whose messages Zep keeps and learns from. Use it once for each conversation, before add_messages; the user must exist.",
  docs: "https://help.getzep.com/threads",
  effect: "write",
  price: perCall("0.1"),
  input: z.strictObject({ thread_id: threadId, user_id: userId }),
  output: z.object({ thread_id: z.string(), user_id: z.string() }),
  run: async (thread, api) => {
    await api.post("/threads", { json: thread, returns: returns.nothing });
    return thread;
  },
});
