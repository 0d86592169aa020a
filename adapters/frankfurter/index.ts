import { defineTool } from "../kit/index.ts";
import { currencies } from "./currencies.ts";
import { history } from "./history.ts";
import { rate } from "./rate.ts";
import { rates } from "./rates.ts";

export const frankfurter = defineTool({
  slug: "frankfurter",
  title: "Frankfurter",
  description: "Daily reference exchange rates of central banks, today and back through the years. Needs no key.",
  category: "finance-market-data",
  homepage: "https://frankfurter.dev",
  kind: "rest",
  baseUrl: "https://api.frankfurter.dev/v2",
  operations: [rate, rates, history, currencies],
});
