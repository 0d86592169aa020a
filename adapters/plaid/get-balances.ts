import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Account, toAccount, VendorAccount } from "./account.ts";

export const getBalances = defineOperation({
  name: "get_balances",
  title: "Get balances",
  description:
    "Asks the bank now for the balances of the connected accounts: available, current and limit, in the account's currency. May take half a minute.",
  docs: "https://plaid.com/docs/api/products/balance/#accountsbalanceget",
  effect: "read",
  price: perCall("0.1"),
  timeoutMs: 60_000,
  input: z.strictObject({
    account_ids: z
      .array(z.string().min(1).max(100))
      .min(1)
      .max(50)
      .optional()
      .describe('Only these accounts. Example: ["BxBXxLj1m4HMXBm9WZZmCWVbPjX16EHwv99vp"]'),
  }),
  output: z.object({ accounts: z.array(Account) }),
  run: async ({ account_ids }, api) => {
    const { accounts } = await api.post("/accounts/balance/get", {
      json: { ...(account_ids && { options: { account_ids } }) },
      returns: z.object({ accounts: z.array(VendorAccount) }),
    });
    return { accounts: accounts.map(toAccount) };
  },
});
