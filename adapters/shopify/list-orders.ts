import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { nextCursor, pageOf, paging } from "./page.ts";

const document = `query Orders($first: Int!, $after: String, $query: String) {
  orders(first: $first, after: $after, query: $query, sortKey: CREATED_AT, reverse: true) {
    nodes {
      id
      name
      createdAt
      displayFinancialStatus
      displayFulfillmentStatus
      totalPriceSet { shopMoney { amount currencyCode } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

const Order = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: z.string(),
  displayFinancialStatus: z.string().nullish(),
  displayFulfillmentStatus: z.string().nullish(),
  totalPriceSet: z.object({ shopMoney: z.object({ amount: z.string(), currencyCode: z.string() }) }),
});

export const listOrders = defineOperation({
  name: "list_orders",
  title: "List orders",
  description:
    "Lists the shop's orders, newest first, or those that fit a search such as unpaid or unfulfilled ones: number, total, payment and delivery state. Pass next_cursor as cursor for more.",
  docs: "https://shopify.dev/docs/api/admin-graphql/latest/queries/orders",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({
    search: z
      .string()
      .min(1)
      .max(500)
      .optional()
      .describe("In Shopify's search syntax. Example: financial_status:paid AND fulfillment_status:unfulfilled"),
    ...paging,
  }),
  output: z.object({
    orders: z.array(
      z.object({
        id: z.string(),
        name: z.string().describe("The number that people know, such as #1001."),
        created_at: z.string(),
        financial_status: z.string().nullable(),
        fulfillment_status: z.string().nullable(),
        total: z.string().describe("A decimal number."),
        currency: z.string(),
      }),
    ),
    next_cursor: z.string().nullable(),
  }),
  run: async ({ search, limit, cursor }, api) => {
    const variables = { first: limit, after: cursor, query: search };
    const { orders } = await api.graphql(document, variables, z.object({ orders: pageOf(Order) }));
    return {
      orders: orders.nodes.map((order) => ({
        id: order.id,
        name: order.name,
        created_at: order.createdAt,
        financial_status: order.displayFinancialStatus ?? null,
        fulfillment_status: order.displayFulfillmentStatus ?? null,
        total: order.totalPriceSet.shopMoney.amount,
        currency: order.totalPriceSet.shopMoney.currencyCode,
      })),
      next_cursor: nextCursor(orders.pageInfo),
    };
  },
});
