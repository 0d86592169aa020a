import { z } from "zod";

export const companySymbol = z
  .string()
  .regex(/^[A-Z0-9.:-]{1,20}$/)
  .describe("Ticker symbol in capitals. Example: AAPL");

export const docsUrl = "https://finnhub.io/docs/api";
