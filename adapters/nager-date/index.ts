import { defineTool } from "../kit/index.ts";
import { listCountries } from "./list-countries.ts";
import { publicHolidays } from "./public-holidays.ts";

export const nagerDate = defineTool({
  slug: "nager-date",
  title: "Nager.Date",
  description: "Public holidays of more than 100 countries, with their names in the country's own language.",
  category: "utilities",
  homepage: "https://nagerholidays.com",
  kind: "rest",
  baseUrl: "https://nagerholidays.com/api/v3",
  operations: [publicHolidays, listCountries],
});
