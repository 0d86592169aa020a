import { z } from "zod";
import { defineOperation, free, returns, UpstreamFailure } from "../kit/index.ts";

export const getBalance = defineOperation({
  name: "get_balance",
  title: "Get the balance",
  description: "Tells how much money is left on the Api2Pdf account, in US dollars. Use it before a large job.",
  docs: "https://www.api2pdf.com/documentation/v2/",
  effect: "read",
  price: free,
  input: z.strictObject({}),
  output: z.object({ balance_usd: z.number() }),
  run: async (_, api) => {
    const text = await api.get("/balance", { returns: returns.text() });
    const balance_usd = Number(text.replace(/[$"\s]/g, "") || Number.NaN);
    if (Number.isFinite(balance_usd)) return { balance_usd };
    throw new UpstreamFailure({ kind: "bad_answer", message: "The balance is not a number." });
  },
});
