import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Customer, toCustomer, VendorCustomer } from "./customer.ts";

const Answer = z.object({ customers: z.array(VendorCustomer).nullish(), cursor: z.string().nullish() });

export const searchCustomers = defineOperation({
  name: "search_customers",
  title: "Find customers",
  description:
    "Finds customers in the Square directory by a part of their e-mail address, phone number or your own reference; lists all when nothing is given. Pass next_cursor as cursor for more.",
  docs: "https://developer.squareup.com/reference/square/customers-api/search-customers",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({
    email: z.string().min(1).max(254).optional().describe("A part of the e-mail address. Example: ada@"),
    phone: z.string().min(1).max(20).optional().describe("A part of the phone number. Example: 1555"),
    reference_id: z.string().min(1).max(100).optional().describe("A part of your own id of the customer."),
    limit: z.int().min(1).max(100).default(20).describe("How many customers at most."),
    cursor: z.string().min(1).max(2_000).optional().describe("next_cursor of the page before."),
  }),
  output: z.object({ customers: z.array(Customer), next_cursor: z.string().nullable() }),
  run: async ({ email, phone, reference_id, limit, cursor }, api) => {
    const filter = {
      ...(email && { email_address: { fuzzy: email } }),
      ...(phone && { phone_number: { fuzzy: phone } }),
      ...(reference_id && { reference_id: { fuzzy: reference_id } }),
    };
    const { customers, cursor: next } = await api.post("/v2/customers/search", {
      json: { limit, cursor, query: { filter } },
      returns: Answer,
    });
    return { customers: (customers ?? []).map(toCustomer), next_cursor: next ?? null };
  },
});
