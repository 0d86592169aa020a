import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const Answer = z.array(
  z.object({
    iso_code: z.string(),
    name: z.string(),
    symbol: z.string().nullish(),
    start_date: z.string().nullish(),
    end_date: z.string().nullish(),
  }),
);

export const currencies = defineOperation({
  name: "currencies",
  title: "Known currencies",
  description:
    "Lists the currencies that Frankfurter has rates for, with code, name, symbol and the days from which and until which there are rates.",
  docs: "https://frankfurter.dev",
  effect: "read",
  price: free,
  input: z.strictObject({
    include_legacy: z.boolean().default(false).describe("Also currencies that no longer exist, such as DEM."),
  }),
  output: z.object({
    currencies: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        symbol: z.string().nullable(),
        first_date: z.string().nullable(),
        last_date: z.string().nullable(),
      }),
    ),
  }),
  run: async ({ include_legacy }, api) => {
    const list = await api.get("/currencies", {
      query: { scope: include_legacy ? "all" : undefined },
      returns: Answer,
    });
    return {
      currencies: list.map((currency) => ({
        code: currency.iso_code,
        name: currency.name,
        symbol: currency.symbol ?? null,
        first_date: currency.start_date ?? null,
        last_date: currency.end_date ?? null,
      })),
    };
  },
});
