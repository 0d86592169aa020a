import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";

const Answer = z.array(
  z.object({
    id: z.string(),
    number: z.string().nullish(),
    name: z.string().nullish(),
    provider: z.string().nullish(),
    status: z.string().nullish(),
  }),
);

export const listNumbers = defineOperation({
  name: "list_numbers",
  title: "List phone numbers",
  description: "Lists the account's phone numbers with their ids. Use it to choose the number that call uses.",
  docs: "https://docs.vapi.ai/api-reference/phone-numbers/list",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({ limit: z.int().min(1).max(100).default(50).describe("How many numbers at most.") }),
  output: z.object({
    numbers: z.array(
      z.object({
        phone_number: z.string().describe("The id that call takes."),
        number: z.string().nullable(),
        name: z.string().nullable(),
        provider: z.string().nullable(),
        status: z.string().nullable(),
      }),
    ),
  }),
  run: async ({ limit }, api) => {
    const numbers = await api.get("/phone-number", { query: { limit }, returns: Answer });
    return {
      numbers: numbers.map(({ id, number, name, provider, status }) => ({
        phone_number: id,
        number: number ?? null,
        name: name ?? null,
        provider: provider ?? null,
        status: status ?? null,
      })),
    };
  },
});
