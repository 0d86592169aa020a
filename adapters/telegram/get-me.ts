import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const Answer = z.object({
  result: z.object({
    id: z.number(),
    first_name: z.string(),
    username: z.string().nullish(),
    can_join_groups: z.boolean().nullish(),
    can_read_all_group_messages: z.boolean().nullish(),
  }),
});

export const getMe = defineOperation({
  name: "get_me",
  title: "Who is the bot",
  description: "Returns the bot's own id, name and rights in groups. Use it to check that the token works.",
  docs: "https://core.telegram.org/bots/api#getme",
  effect: "read",
  price: free,
  input: z.strictObject({}),
  output: z.object({
    id: z.string(),
    name: z.string(),
    username: z.string().nullable(),
    can_join_groups: z.boolean().nullable(),
    can_read_all_group_messages: z.boolean().nullable(),
  }),
  run: async (_, api) => {
    const { result } = await api.post("/getMe", { returns: Answer });
    return {
      id: String(result.id),
      name: result.first_name,
      username: result.username ?? null,
      can_join_groups: result.can_join_groups ?? null,
      can_read_all_group_messages: result.can_read_all_group_messages ?? null,
    };
  },
});
