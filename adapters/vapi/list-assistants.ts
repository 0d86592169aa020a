import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";

const Answer = z.array(z.object({ id: z.string(), name: z.string().nullish(), firstMessage: z.string().nullish() }));

export const listAssistants = defineOperation({
  name: "list_assistants",
  title: "List assistants",
  description:
    "Lists the account's voice assistants with ids, names and first sentences. Use it to choose one for call.",
  docs: "https://docs.vapi.ai/api-reference/assistants/list",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({ limit: z.int().min(1).max(100).default(50).describe("How many assistants at most.") }),
  output: z.object({
    assistants: z.array(
      z.object({ assistant: z.string(), name: z.string().nullable(), first_message: z.string().nullable() }),
    ),
  }),
  run: async ({ limit }, api) => {
    const assistants = await api.get("/assistant", { query: { limit }, returns: Answer });
    return {
      assistants: assistants.map(({ id, name, firstMessage }) => ({
        assistant: id,
        name: name ?? null,
        first_message: firstMessage ?? null,
      })),
    };
  },
});
