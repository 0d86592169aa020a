import { z } from "zod";

export const VendorOrder = z.object({
  store_id: z.int(),
  order_number: z.int().nullish(),
  user_name: z.string().nullish(),
  user_email: z.string().nullish(),
  currency: z.string(),
  total: z.int(),
  refunded_amount: z.int().nullish(),
  status: z.string(),
  first_order_item: z.object({ product_name: z.string().nullish(), variant_name: z.string().nullish() }).nullish(),
  urls: z.object({ receipt: z.string().nullish() }).nullish(),
  created_at: z.string(),
  test_mode: z.boolean().nullish(),
});

export const Order = z.object({
  id: z.string(),
  store_id: z.string(),
  number: z.int().nullable(),
  customer: z.string().nullable(),
  email: z.string().nullable(),
  product: z.string().nullable(),
  variant: z.string().nullable(),
  total: z.int().describe("In the currency's hundredths."),
  refunded: z.int(),
  currency: z.string(),
  status: z.string().describe("pending, failed, paid, refunded or fraudulent."),
  receipt_url: z.string().nullable(),
  created_at: z.string(),
  is_test: z.boolean(),
});

type Resource = { id: string; attributes: z.output<typeof VendorOrder> };

export const toOrder = ({ id, attributes }: Resource): z.input<typeof Order> => ({
  id,
  store_id: String(attributes.store_id),
  number: attributes.order_number ?? null,
  customer: attributes.user_name ?? null,
  email: attributes.user_email ?? null,
  product: attributes.first_order_item?.product_name ?? null,
  variant: attributes.first_order_item?.variant_name ?? null,
  total: attributes.total,
  refunded: attributes.refunded_amount ?? 0,
  currency: attributes.currency,
  status: attributes.status,
  receipt_url: attributes.urls?.receipt ?? null,
  created_at: attributes.created_at,
  is_test: attributes.test_mode ?? false,
});
