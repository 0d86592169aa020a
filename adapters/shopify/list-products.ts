import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { nextCursor, pageOf, paging } from "./page.ts";

const document = `query Products($first: Int!, $after: String, $query: String) {
  products(first: $first, after: $after, query: $query) {
    nodes {
      id
      title
      handle
      status
      totalInventory
      variants(first: 20) { nodes { id title price } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

const Variant = z.object({ id: z.string(), title: z.string(), price: z.string() });

const Product = z.object({
  id: z.string(),
  title: z.string(),
  handle: z.string(),
  status: z.string(),
  totalInventory: z.int().nullish(),
  variants: z.object({ nodes: z.array(Variant) }),
});

export const listProducts = defineOperation({
  name: "list_products",
  title: "List products",
  description:
    "Lists the shop's products, or those that fit a search, with state, stock and the ids and prices of their variants. Pass next_cursor as cursor for more.",
  docs: "https://shopify.dev/docs/api/admin-graphql/latest/queries/products",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({
    search: z
      .string()
      .min(1)
      .max(500)
      .optional()
      .describe("In Shopify's search syntax. Example: title:shirt* AND status:active"),
    ...paging,
  }),
  output: z.object({
    products: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        handle: z.string().describe("Its part of the shop's address."),
        status: z.string().describe("ACTIVE, ARCHIVED or DRAFT."),
        stock: z.int().nullable(),
        variants: z.array(Variant),
      }),
    ),
    next_cursor: z.string().nullable(),
  }),
  run: async ({ search, limit, cursor }, api) => {
    const variables = { first: limit, after: cursor, query: search };
    const { products } = await api.graphql(document, variables, z.object({ products: pageOf(Product) }));
    return {
      products: products.nodes.map(({ totalInventory, variants, ...product }) => ({
        ...product,
        stock: totalInventory ?? null,
        variants: variants.nodes,
      })),
      next_cursor: nextCursor(products.pageInfo),
    };
  },
});
