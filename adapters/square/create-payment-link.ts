import { z } from "zod";
import { implementCapability, paymentCreateLink, perCall, UpstreamFailure } from "../kit/index.ts";
import { fetchLocations } from "./location.ts";

const Answer = z.object({ payment_link: z.object({ id: z.string(), url: z.string() }) });

export const createPaymentLink = implementCapability(paymentCreateLink, {
  name: "create_payment_link",
  title: "Create a payment link",
  description:
    "Makes a Square checkout page at which a customer pays a fixed amount for a named item, and returns its address to share. Needs an active location that sells in that currency.",
  docs: "https://developer.squareup.com/reference/square/checkout-api/create-payment-link",
  effect: "write",
  isIdempotent: true,
  price: perCall(1),
  run: async ({ name, amount, currency, quantity }, api) => {
    const wanted = currency.toUpperCase();
    const locations = await fetchLocations(api);
    const location = locations.find((place) => place.status === "ACTIVE" && place.currency === wanted);
    if (!location)
      throw new UpstreamFailure({ kind: "rejected", message: `No active location of the account sells in ${wanted}.` });
    const { payment_link } = await api.post("/v2/online-checkout/payment-links", {
      json: {
        idempotency_key: api.idempotencyKey,
        order: {
          location_id: location.id,
          line_items: [{ name, quantity: String(quantity), base_price_money: { amount, currency: wanted } }],
        },
      },
      returns: Answer,
    });
    return { id: payment_link.id, url: payment_link.url };
  },
});
