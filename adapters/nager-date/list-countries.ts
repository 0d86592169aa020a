import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const Countries = z.array(z.object({ countryCode: z.string(), name: z.string() }));

export const listCountries = defineOperation({
  name: "list_countries",
  title: "List the countries",
  description: "Lists the countries whose public holidays are known, with the codes that public_holidays takes.",
  docs: "https://nagerholidays.com/api",
  effect: "read",
  price: free,
  input: z.strictObject({}),
  output: z.object({ countries: z.array(z.object({ code: z.string(), name: z.string() })) }),
  run: async (_, api) => {
    const countries = await api.get("/AvailableCountries", { returns: Countries });
    return { countries: countries.map(({ countryCode, name }) => ({ code: countryCode, name })) };
  },
});
