import { z } from "zod";

/** Square's money: in the currency's smallest unit. */
export const VendorMoney = z.object({ amount: z.int().nullish(), currency: z.string().nullish() });

export const Money = z.object({
  amount: z.int().describe("In the currency's smallest unit."),
  currency: z.string(),
});

export const toMoney = (money: z.output<typeof VendorMoney> | null | undefined): z.input<typeof Money> | null =>
  money?.currency ? { amount: money.amount ?? 0, currency: money.currency } : null;
