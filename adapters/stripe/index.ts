import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { createCustomer } from "./create-customer.ts";
import { createPaymentLink } from "./create-payment-link.ts";
import { createRefund } from "./create-refund.ts";
import { getBalance } from "./get-balance.ts";
import { listCharges } from "./list-charges.ts";

export const stripe = defineTool({
  slug: "stripe",
  title: "Stripe",
  description: "Online payments. Make payment links and customers, see charges and the balance, and refund payments.",
  category: "payments-commerce",
  homepage: "https://stripe.com",
  kind: "rest",
  baseUrl: "https://api.stripe.com",
  headers: { "stripe-version": "2026-07-29.dahlia" },
  auth: auth.bearer({
    getItAt: "https://dashboard.stripe.com/apikeys",
    fields: [
      {
        name: "api_key",
        label: "Secret or restricted key",
        help: "From Developers, API keys. A restricted key (rk_…) with only the permissions you need is the safest.",
        example: "rk_test_sample",
      },
    ],
  }),
  failure: stripeFailure,
  credentialTest: { operation: "get_balance", input: {} },
  operations: [createPaymentLink, createCustomer, listCharges, getBalance, createRefund],
});

const Body = z.object({
  error: z.object({
    type: z.string().nullish(),
    code: z.string().nullish(),
    decline_code: z.string().nullish(),
    message: z.string().nullish(),
  }),
});

// https://docs.stripe.com/error-low-level: 402 is the customer's card, 409 a request that runs still, 400 may be a limit.
function stripeFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const body = Body.safeParse(answer.json());
  if (!failure || !body.success) return undefined;
  const { type, code, decline_code, message } = body.data.error;
  return {
    ...failure,
    kind: kindOf(answer.status, code ?? "") ?? failure.kind,
    message: message ?? failure.message,
    code: decline_code ?? code ?? type ?? undefined,
  };
}

function kindOf(status: number, code: string): Failure["kind"] | undefined {
  if (code === "rate_limit" || code === "lock_timeout") return "throttled";
  if (status === 402) return "rejected";
  if (status === 409) return code === "idempotency_key_in_use" ? "throttled" : "rejected";
  return undefined;
}
