import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { createCheckout } from "./create-checkout.ts";
import { getOrder } from "./get-order.ts";
import { listOrders } from "./list-orders.ts";
import { listProducts } from "./list-products.ts";
import { listVariants } from "./list-variants.ts";
import { refundOrder } from "./refund-order.ts";

export const lemonsqueezy = defineTool({
  slug: "lemonsqueezy",
  title: "Lemon Squeezy",
  description: "A seller of record for software. Make checkouts for products, see products and orders, and refund.",
  category: "payments-commerce",
  homepage: "https://lemonsqueezy.com",
  kind: "rest",
  baseUrl: "https://api.lemonsqueezy.com/v1",
  headers: { accept: "application/vnd.api+json" },
  auth: auth.bearer({
    getItAt: "https://app.lemonsqueezy.com/settings/api",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "Under Settings, API. A key made in test mode works on test data alone.",
        example: "sample_lemonsqueezy_api_key",
      },
    ],
  }),
  failure: jsonApiFailure,
  credentialTest: { operation: "list_products", input: { limit: 1 } },
  operations: [createCheckout, listProducts, listVariants, listOrders, getOrder, refundOrder],
});

const Errors = z.object({
  errors: z.array(z.object({ detail: z.string().nullish(), title: z.string().nullish(), code: z.string().nullish() })),
});

function jsonApiFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const first = Errors.safeParse(answer.json()).data?.errors[0];
  if (!failure || !first) return undefined;
  return { ...failure, message: first.detail ?? first.title ?? failure.message, code: first.code ?? undefined };
}
