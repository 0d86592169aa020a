import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const Holiday = z.object({
  date: z.string(),
  localName: z.string(),
  name: z.string(),
  global: z.boolean(),
  counties: z.array(z.string()).nullish(),
  types: z.array(z.string()).nullish(),
});

export const publicHolidays = defineOperation({
  name: "public_holidays",
  title: "Public holidays of a year",
  description:
    "Lists a country's public holidays in one year with date, English and local name, and the regions that keep them. Use it to plan deadlines, deliveries and meetings.",
  docs: "https://nagerholidays.com/api",
  effect: "read",
  price: free,
  input: z.strictObject({
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .describe("ISO 3166-1 code. Example: AT"),
    year: z.int().min(1975).max(2075).describe("Example: 2026"),
  }),
  output: z.object({
    holidays: z.array(
      z.object({
        date: z.string(),
        name: z.string(),
        local_name: z.string(),
        is_national: z.boolean(),
        regions: z.array(z.string()).describe("ISO 3166-2 codes, where not the whole country keeps it."),
        types: z.array(z.string()).describe("Such as Public, Bank, School or Observance."),
      }),
    ),
  }),
  run: async ({ country, year }, api) => {
    const holidays = await api.get("/publicholidays/{year}/{country}", {
      params: { year, country },
      returns: z.array(Holiday),
    });
    return {
      holidays: holidays.map((holiday) => ({
        date: holiday.date,
        name: holiday.name,
        local_name: holiday.localName,
        is_national: holiday.global,
        regions: holiday.counties ?? [],
        types: holiday.types ?? [],
      })),
    };
  },
});
