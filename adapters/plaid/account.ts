import { z } from "zod";

export const VendorAccount = z.object({
  account_id: z.string(),
  name: z.string(),
  official_name: z.string().nullish(),
  mask: z.string().nullish(),
  type: z.string(),
  subtype: z.string().nullish(),
  balances: z.object({
    available: z.number().nullish(),
    current: z.number().nullish(),
    limit: z.number().nullish(),
    iso_currency_code: z.string().nullish(),
    unofficial_currency_code: z.string().nullish(),
  }),
});

export const Account = z.object({
  id: z.string(),
  name: z.string(),
  official_name: z.string().nullable(),
  mask: z.string().nullable().describe("The last digits of its number."),
  type: z.string().describe("depository, credit, loan, investment or other."),
  subtype: z.string().nullable().describe("Such as checking or savings."),
  available: z.number().nullable().describe("What can be spent now."),
  current: z.number().nullable().describe("The balance; of credit and loans, what is owed."),
  limit: z.number().nullable(),
  currency: z.string().nullable(),
});

export const toAccount = ({ balances, ...account }: z.output<typeof VendorAccount>): z.input<typeof Account> => ({
  id: account.account_id,
  name: account.name,
  official_name: account.official_name ?? null,
  mask: account.mask ?? null,
  type: account.type,
  subtype: account.subtype ?? null,
  available: balances.available ?? null,
  current: balances.current ?? null,
  limit: balances.limit ?? null,
  currency: balances.iso_currency_code ?? balances.unofficial_currency_code ?? null,
});
