import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";

const metadataEntriesMax = 20;

const Answer = z.object({
  id: z.string(),
  email: z.string().nullish(),
  name: z.string().nullish(),
  created: z.int(),
});

export const createCustomer = defineOperation({
  name: "create_customer",
  title: "Create a customer",
  description:
    "Adds a customer with e-mail, name and notes to the Stripe account, so that invoices and payments can be attached to them. Returns the customer's id.",
  docs: "https://docs.stripe.com/api/customers/create",
  effect: "write",
  isIdempotent: true,
  price: perCall(1),
  input: z.strictObject({
    email: z.email().max(512).describe("Example: ada@example.com"),
    name: z.string().min(1).max(256).optional().describe("Full or business name. Example: Ada Lovelace"),
    phone: z.string().max(20).optional().describe("Example: +15557654321"),
    description: z.string().max(350).optional().describe("A note that only the account sees."),
    metadata: z
      .record(z.string().min(1).max(40), z.string().max(500))
      .refine((entries) => Object.keys(entries).length <= metadataEntriesMax, "at most 20 entries")
      .optional()
      .describe('Your own keys and values. Example: {"plan": "team"}'),
  }),
  output: z.object({
    id: z.string(),
    email: z.string().nullable(),
    name: z.string().nullable(),
    created_at: z.string(),
  }),
  run: async (input, api) => {
    const customer = await api.post("/v1/customers", {
      nestedForm: input,
      headers: { "Idempotency-Key": api.idempotencyKey },
      returns: Answer,
    });
    return {
      id: customer.id,
      email: customer.email ?? null,
      name: customer.name ?? null,
      created_at: new Date(customer.created * 1000).toISOString(),
    };
  },
});
