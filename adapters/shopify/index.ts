import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { createDraftOrder } from "./create-draft-order.ts";
import { listOrders } from "./list-orders.ts";
import { listProducts } from "./list-products.ts";

export const shopify = defineTool({
  slug: "shopify",
  title: "Shopify",
  description:
    "A Shopify shop from behind the counter: its orders and products, and draft orders to send to customers.",
  category: "payments-commerce",
  homepage: "https://www.shopify.com",
  kind: "rest",
  baseUrl: "https://{shop}.myshopify.com/admin/api/2026-04/graphql.json",
  auth: auth.header("X-Shopify-Access-Token", {
    getItAt: "https://admin.shopify.com/settings/apps/development",
    fields: [
      {
        name: "access_token",
        label: "Admin API access token",
        help: "Of a custom app of the shop with the scopes read_orders, read_products and write_draft_orders.",
        example: "shpat_00000000000000000000000000000000",
      },
      {
        name: "shop",
        label: "Shop",
        help: "What stands before .myshopify.com in the shop's address.",
        example: "example-shop",
        isSecret: false,
        pattern: /^[a-z0-9][a-z0-9-]{0,60}$/,
      },
    ],
  }),
  failure: graphqlFailure,
  credentialTest: { operation: "list_products", input: { limit: 1 } },
  operations: [listOrders, listProducts, createDraftOrder],
});

const Body = z.object({
  errors: z
    .array(z.object({ message: z.string(), extensions: z.object({ code: z.string().nullish() }).nullish() }))
    .min(1),
  extensions: z
    .object({
      cost: z.object({
        requestedQueryCost: z.number(),
        throttleStatus: z.object({ currentlyAvailable: z.number(), restoreRate: z.number().positive() }),
      }),
    })
    .nullish(),
});

const kinds: Readonly<Record<string, Failure["kind"]>> = {
  THROTTLED: "throttled",
  ACCESS_DENIED: "auth",
  INTERNAL_SERVER_ERROR: "unavailable",
};

// https://shopify.dev/docs/api/admin-graphql#status_and_error_codes: limits and refusals come in a 200.
function graphqlFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const body = Body.safeParse(answer.json()).data;
  const first = body?.errors[0];
  if (!body || !first) return failure;
  const code = first.extensions?.code ?? undefined;
  const kind = kinds[code ?? ""] ?? failure?.kind ?? "rejected";
  const wait = kind === "throttled" ? (failure?.retryAfterS ?? secondsUntilRestored(body)) : undefined;
  return { kind, message: first.message, code, ...(wait !== undefined && { retryAfterS: wait }) };
}

/** Until the bucket of points that refills by the second holds what the query costs. */
function secondsUntilRestored({ extensions }: z.output<typeof Body>): number | undefined {
  if (!extensions) return undefined;
  const { requestedQueryCost, throttleStatus } = extensions.cost;
  const missing = requestedQueryCost - throttleStatus.currentlyAvailable;
  return Math.max(1, Math.ceil(missing / throttleStatus.restoreRate));
}
