import { z } from "zod";

export const VendorCustomer = z.object({
  id: z.string(),
  given_name: z.string().nullish(),
  family_name: z.string().nullish(),
  company_name: z.string().nullish(),
  email_address: z.string().nullish(),
  phone_number: z.string().nullish(),
  note: z.string().nullish(),
  created_at: z.string().nullish(),
});

export const Customer = z.object({
  id: z.string(),
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
  company: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  note: z.string().nullable(),
  created_at: z.string().nullable(),
});

export const toCustomer = (customer: z.output<typeof VendorCustomer>): z.input<typeof Customer> => ({
  id: customer.id,
  first_name: customer.given_name ?? null,
  last_name: customer.family_name ?? null,
  company: customer.company_name ?? null,
  email: customer.email_address ?? null,
  phone: customer.phone_number ?? null,
  note: customer.note ?? null,
  created_at: customer.created_at ?? null,
});
