import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { docsUrl, pageOf } from "./page.ts";

const Named = z.object({ id: z.string(), value: z.string().nullish() });

const Row = z.object({
  id: z.string(),
  iso2Code: z.string(),
  name: z.string(),
  region: Named.nullish(),
  incomeLevel: Named.nullish(),
  capitalCity: z.string().nullish(),
});

const countriesMax = 400;

export const listCountries = defineOperation({
  name: "list_countries",
  title: "Countries and groups",
  description:
    "Lists the countries and groups of countries that the World Bank has figures for, with codes, region, income level and capital. Aggregates stand under the region Aggregates.",
  docs: `${docsUrl}/898590-country-api-queries`,
  effect: "read",
  price: free,
  input: z.strictObject({
    income_level: z
      .enum(["HIC", "UMC", "LMC", "LIC"])
      .optional()
      .describe("Only countries of high, upper middle, lower middle or low income."),
  }),
  output: z.object({
    countries: z.array(
      z.object({
        code: z.string().describe("ISO 3166-1 alpha-3, or the World Bank's code of a group."),
        code_2: z.string(),
        name: z.string(),
        region: z.string().nullable(),
        income_level: z.string().nullable(),
        capital: z.string().nullable(),
      }),
    ),
  }),
  run: async ({ income_level }, api) => {
    const [, rows] = await api.get("/country", {
      query: { format: "json", incomeLevel: income_level, per_page: countriesMax },
      returns: pageOf(Row),
    });
    return {
      countries: (rows ?? []).map((country) => ({
        code: country.id,
        code_2: country.iso2Code,
        name: country.name,
        region: country.region?.value?.trim() || null,
        income_level: country.incomeLevel?.value ?? null,
        capital: country.capitalCity || null,
      })),
    };
  },
});
