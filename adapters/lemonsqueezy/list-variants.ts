import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Id, nextCursor, pageOf, pageQuery, paging } from "./resource.ts";

const Variant = z.object({
  product_id: z.int(),
  name: z.string(),
  status: z.string().nullish(),
  price: z.int().nullish(),
  is_subscription: z.boolean().nullish(),
  interval: z.string().nullish(),
});

export const listVariants = defineOperation({
  name: "list_variants",
  title: "List variants",
  description:
    "Lists what a product can be bought as, such as monthly and yearly, with prices. A product has at least one variant; create_checkout needs its id.",
  docs: "https://docs.lemonsqueezy.com/api/variants/list-all-variants",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({ product_id: Id.optional().describe("Only this product's. Example: 71"), ...paging }),
  output: z.object({
    variants: z.array(
      z.object({
        id: z.string(),
        product_id: z.string(),
        name: z.string(),
        status: z.string().nullable().describe("A product's only variant is pending."),
        price: z.int().nullable().describe("In cents."),
        is_subscription: z.boolean().nullable(),
        interval: z.string().nullable().describe("day, week, month or year, of a subscription."),
      }),
    ),
    next_cursor: z.string().nullable(),
  }),
  run: async ({ product_id, ...page }, api) => {
    const { data, meta } = await api.get("/variants", {
      query: { "filter[product_id]": product_id, ...pageQuery(page) },
      returns: pageOf(Variant),
    });
    return {
      variants: data.map(({ id, attributes }) => ({
        id,
        product_id: String(attributes.product_id),
        name: attributes.name,
        status: attributes.status ?? null,
        price: attributes.price ?? null,
        is_subscription: attributes.is_subscription ?? null,
        interval: attributes.interval ?? null,
      })),
      next_cursor: nextCursor(meta),
    };
  },
});
