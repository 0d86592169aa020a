import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { docsUrl, pageOf } from "./page.ts";

const Row = z.object({
  indicator: z.object({ id: z.string(), value: z.string().nullish() }),
  country: z.object({ id: z.string(), value: z.string().nullish() }),
  countryiso3code: z.string().nullish(),
  date: z.string(),
  value: z.number().nullish(),
});

const year = z.int().min(1960).max(2100);

export const getIndicator = defineOperation({
  name: "get_indicator",
  title: "Figures of countries",
  description:
    "Returns one World Bank indicator for up to 20 countries, over years or the latest values. Codes such as NY.GDP.MKTP.CD (GDP), SP.POP.TOTL (population), FP.CPI.TOTL.ZG (inflation).",
  docs: `${docsUrl}/898581-api-basic-call-structures`,
  effect: "read",
  price: free,
  input: z.strictObject({
    indicator: z
      .string()
      .regex(/^[A-Za-z0-9]{2,10}(\.[A-Za-z0-9]{1,10}){1,8}$/)
      .describe("The indicator's code. Example: NY.GDP.PCAP.CD (GDP a head) or EN.POP.DNST"),
    countries: z
      .array(z.string().regex(/^[A-Za-z0-9]{2,3}$/))
      .min(1)
      .max(20)
      .describe('ISO codes, or the codes of groups such as WLD and EUU. Example: ["DE", "BRA", "WLD"]'),
    from_year: year.optional().describe("First year. Example: 2010"),
    to_year: year.optional().describe("Last year. Example: 2024"),
    latest: z.int().min(1).max(60).default(5).describe("Without years: how many of the newest values a country."),
  }),
  output: z.object({
    indicator: z.string().nullable().describe("The indicator's name."),
    values: z.array(
      z.object({
        country: z.string().nullable(),
        country_code: z.string(),
        date: z.string().describe("A year for most indicators."),
        value: z.number().nullable(),
      }),
    ),
  }),
  run: async ({ indicator, countries, from_year, to_year, latest }, api) => {
    const first = from_year ?? firstYear;
    const span = from_year || to_year ? `${first}:${to_year ?? api.now().getUTCFullYear()}` : undefined;
    const [, rows] = await api.get("/country/{countries!}/indicator/{indicator}", {
      params: { countries: countries.join(";"), indicator },
      query: { format: "json", date: span, mrnev: span ? undefined : latest, per_page: rowsMax },
      returns: pageOf(Row),
    });
    return {
      indicator: rows?.[0]?.indicator.value ?? null,
      values: (rows ?? []).map((row) => ({
        country: row.country.value ?? null,
        country_code: row.countryiso3code || row.country.id,
        date: row.date,
        value: row.value ?? null,
      })),
    };
  },
});

const firstYear = 1960;

// Twenty countries over all years since 1960 fit on one page.
const rowsMax = 3_000;
