import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Customer, toCustomer, VendorCustomer } from "./customer.ts";

export const createCustomer = defineOperation({
  name: "create_customer",
  title: "Create a customer",
  description:
    "Adds a person or company to the Square customer directory. It does not look for a double: search first. Returns the customer with its id.",
  docs: "https://developer.squareup.com/reference/square/customers-api/create-customer",
  effect: "write",
  isIdempotent: true,
  price: perCall(1),
  input: z
    .strictObject({
      first_name: z.string().min(1).max(300).optional().describe("Given name. Example: Ada"),
      last_name: z.string().min(1).max(300).optional().describe("Family name. Example: Lovelace"),
      company: z.string().min(1).max(500).optional().describe("The company's name."),
      email: z.email().max(254).optional().describe("Example: ada@example.com"),
      phone: z.string().min(9).max(17).optional().describe("With its country code. Example: +15557654321"),
      note: z.string().max(1_000).optional().describe("A note that only the account sees."),
    })
    .refine(
      ({ first_name, last_name, company, email, phone }) => first_name || last_name || company || email || phone,
      "give at least a name, a company, an e-mail address or a phone number",
    ),
  output: z.object({ customer: Customer }),
  run: async ({ first_name, last_name, company, email, phone, note }, api) => {
    const { customer } = await api.post("/v2/customers", {
      json: {
        idempotency_key: api.idempotencyKey,
        given_name: first_name,
        family_name: last_name,
        company_name: company,
        email_address: email,
        phone_number: phone,
        note,
      },
      returns: z.object({ customer: VendorCustomer }),
    });
    return { customer: toCustomer(customer) };
  },
});
