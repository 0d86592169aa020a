import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Id, nextCursor, pageOf, pageQuery, paging } from "./resource.ts";

const Product = z.object({
  store_id: z.int(),
  name: z.string(),
  status: z.string().nullish(),
  price: z.int().nullish(),
  price_formatted: z.string().nullish(),
  buy_now_url: z.string().nullish(),
  test_mode: z.boolean().nullish(),
});

export const listProducts = defineOperation({
  name: "list_products",
  title: "List products",
  description:
    "Lists the account's products, of one store or all, with store, price and purchase address. Pass next_cursor as cursor for more.",
  docs: "https://docs.lemonsqueezy.com/api/products/list-all-products",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({ store_id: Id.optional().describe("Only this store's. Example: 11"), ...paging }),
  output: z.object({
    products: z.array(
      z.object({
        id: z.string(),
        store_id: z.string(),
        name: z.string(),
        status: z.string().nullable(),
        price: z.int().nullable().describe("In cents."),
        price_text: z.string().nullable(),
        buy_url: z.string().nullable(),
        is_test: z.boolean(),
      }),
    ),
    next_cursor: z.string().nullable(),
  }),
  run: async ({ store_id, ...page }, api) => {
    const { data, meta } = await api.get("/products", {
      query: { "filter[store_id]": store_id, ...pageQuery(page) },
      returns: pageOf(Product),
    });
    return {
      products: data.map(({ id, attributes }) => ({
        id,
        store_id: String(attributes.store_id),
        name: attributes.name,
        status: attributes.status ?? null,
        price: attributes.price ?? null,
        price_text: attributes.price_formatted ?? null,
        buy_url: attributes.buy_now_url ?? null,
        is_test: attributes.test_mode ?? false,
      })),
      next_cursor: nextCursor(meta),
    };
  },
});
