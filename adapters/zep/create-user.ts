import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { userId } from "./ids.ts";

export const createUser = defineOperation({
  name: "create_user",
  title: "Create a user in Zep",
  description:
    "Creates a user, who gets a knowledge graph of their own. Use it once before add or create_thread; a name helps Zep to know who is meant in a conversation.",
  docs: "https://help.getzep.com/users",
  effect: "write",
  price: perCall("0.1"),
  input: z.strictObject({
    user_id: userId,
    first_name: z.string().min(1).max(100).optional().describe("Example: Ada"),
    last_name: z.string().min(1).max(100).optional().describe("Example: Lovelace"),
    email: z.email().max(254).optional().describe("Example: ada@example.com"),
  }),
  output: z.object({ user_id: z.string(), uuid: z.string().nullable().describe("Zep's own id.") }),
  run: async (user, api) => {
    const { uuid } = await api.post("/users", { json: user, returns: z.object({ uuid: z.string().nullish() }) });
    return { user_id: user.user_id, uuid: uuid ?? null };
  },
});
