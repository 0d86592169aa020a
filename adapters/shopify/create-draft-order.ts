import { z } from "zod";
import { defineOperation, perCall, UpstreamFailure } from "../kit/index.ts";

const document = `mutation CreateDraftOrder($input: DraftOrderInput!) {
  draftOrderCreate(input: $input) {
    draftOrder { id name invoiceUrl }
    userErrors { field message }
  }
}`;

const Answer = z.object({
  draftOrderCreate: z.object({
    draftOrder: z.object({ id: z.string(), name: z.string(), invoiceUrl: z.string().nullish() }).nullish(),
    userErrors: z.array(z.object({ field: z.array(z.string()).nullish(), message: z.string() })),
  }),
});

export const createDraftOrder = defineOperation({
  name: "create_draft_order",
  title: "Create a draft order",
  description:
    "Puts an order together for a customer from variants of the shop's products and returns the address at which the customer can pay. Get the variants' ids from list_products.",
  docs: "https://shopify.dev/docs/api/admin-graphql/latest/mutations/draftOrderCreate",
  effect: "write",
  price: perCall("0.1"),
  input: z.strictObject({
    items: z
      .array(
        z.strictObject({
          variant_id: z
            .string()
            .regex(/^gid:\/\/shopify\/ProductVariant\/\d{1,20}$/)
            .describe("Id from list_products."),
          quantity: z.int().min(1).max(1_000).describe("How many."),
        }),
      )
      .min(1)
      .max(100)
      .describe('What is ordered. Example: [{"variant_id": "gid://shopify/ProductVariant/43729076", "quantity": 2}]'),
    email: z.email().max(254).optional().describe("The customer's address. Example: ada@example.com"),
    note: z.string().max(2_000).optional().describe("A note that the shop sees."),
  }),
  output: z.object({ id: z.string(), name: z.string(), pay_url: z.string().nullable() }),
  run: async ({ items, email, note }, api) => {
    const lineItems = items.map(({ variant_id, quantity }) => ({ variantId: variant_id, quantity }));
    const { draftOrderCreate } = await api.graphql(document, { input: { lineItems, email, note } }, Answer);
    const { draftOrder, userErrors } = draftOrderCreate;
    if (draftOrder) return { id: draftOrder.id, name: draftOrder.name, pay_url: draftOrder.invoiceUrl ?? null };
    throw new UpstreamFailure({ kind: "rejected", message: userErrors.map(({ message }) => message).join("; ") });
  },
});
