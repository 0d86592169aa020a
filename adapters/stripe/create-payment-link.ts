import { z } from "zod";
import { implementCapability, paymentCreateLink, perCall } from "../kit/index.ts";

const Answer = z.object({ id: z.string(), url: z.string() });

export const createPaymentLink = implementCapability(paymentCreateLink, {
  name: "create_payment_link",
  title: "Create a payment link",
  description:
    "Makes a Stripe page at which a customer pays a fixed amount for a named item, once or many times, and returns its address to share.",
  docs: "https://docs.stripe.com/api/payment-link/create",
  effect: "write",
  isIdempotent: true,
  price: perCall(1),
  run: ({ name, amount, currency, quantity }, api) =>
    api.post("/v1/payment_links", {
      nestedForm: {
        line_items: [{ price_data: { currency, unit_amount: amount, product_data: { name } }, quantity }],
      },
      headers: { "Idempotency-Key": api.idempotencyKey },
      returns: Answer,
    }),
});
