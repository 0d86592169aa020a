import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Id, jsonApiType, resource } from "./resource.ts";

const Answer = z.object({ data: resource(z.object({ url: z.string(), expires_at: z.string().nullish() })) });

export const createCheckout = defineOperation({
  name: "create_checkout",
  title: "Create a checkout",
  description:
    "Makes a Lemon Squeezy page at which a customer buys a variant of one of your products, at its price or one that you set, and returns its address to share. Get the ids from list_products and list_variants.",
  docs: "https://docs.lemonsqueezy.com/api/checkouts/create-checkout",
  effect: "write",
  price: perCall(1),
  input: z.strictObject({
    store_id: Id.describe("The store, as list_products gives it. Example: 11"),
    variant_id: Id.describe("Id from list_variants. Example: 142"),
    price: z
      .int()
      .min(50)
      .max(99_999_999)
      .optional()
      .describe("Another price than the variant's, in cents. Example: 4900 for $49.00"),
    name: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .describe("Another name than the product's. Example: Consulting, one hour"),
    email: z.email().max(254).optional().describe("Fills in the customer's address. Example: ada@example.com"),
    expires_at: z.iso
      .datetime({ offset: true })
      .optional()
      .describe("When the page ends. Example: 2026-12-31T23:59:59Z"),
    is_test: z.boolean().default(false).describe("Whether no real money is taken."),
  }),
  output: z.object({ id: z.string(), url: z.string(), expires_at: z.string().nullable() }),
  run: async ({ store_id, variant_id, price, name, email, expires_at, is_test }, api) => {
    const { data } = await api.post("/checkouts", {
      headers: jsonApiType,
      json: {
        data: {
          type: "checkouts",
          attributes: {
            custom_price: price,
            ...(name && { product_options: { name } }),
            ...(email && { checkout_data: { email } }),
            expires_at,
            test_mode: is_test,
          },
          relationships: {
            store: { data: { type: "stores", id: store_id } },
            variant: { data: { type: "variants", id: variant_id } },
          },
        },
      },
      returns: Answer,
    });
    return { id: data.id, url: data.attributes.url, expires_at: data.attributes.expires_at ?? null };
  },
});
