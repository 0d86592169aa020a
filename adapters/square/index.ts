import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { createCustomer } from "./create-customer.ts";
import { createPaymentLink } from "./create-payment-link.ts";
import { listLocations } from "./list-locations.ts";
import { listPayments } from "./list-payments.ts";
import { refundPayment } from "./refund-payment.ts";
import { searchCustomers } from "./search-customers.ts";

export const square = defineTool({
  slug: "square",
  title: "Square",
  description: "Payments in shops and online. Make payment links, see payments, customers and locations, and refund.",
  category: "payments-commerce",
  homepage: "https://squareup.com",
  kind: "rest",
  baseUrl: "https://connect.squareup.com",
  headers: { "square-version": "2025-08-20" },
  auth: auth.bearer({
    getItAt: "https://developer.squareup.com/apps",
    fields: [
      {
        name: "access_token",
        label: "Production access token",
        help: "On the Credentials page of your application in the Square developer console.",
        example: "sample_square_access_token",
      },
    ],
  }),
  failure: squareFailure,
  credentialTest: { operation: "list_locations", input: {} },
  operations: [createPaymentLink, listPayments, searchCustomers, createCustomer, listLocations, refundPayment],
});

const Errors = z.object({
  errors: z.array(
    z.object({ category: z.string().nullish(), code: z.string().nullish(), detail: z.string().nullish() }),
  ),
});

// https://developer.squareup.com/docs/build-basics/general-considerations/handling-errors: 402 is the buyer's card.
function squareFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const body = Errors.safeParse(answer.json());
  const first = body.data?.errors[0];
  if (!failure || !first) return undefined;
  return {
    ...failure,
    kind: first.category === "PAYMENT_METHOD_ERROR" || answer.status === 402 ? "rejected" : failure.kind,
    message: first.detail ?? failure.message,
    code: first.code ?? undefined,
  };
}
