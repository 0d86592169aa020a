import { z } from "zod";

/** Numbers come as text, with "None" or "-" where there is none. */
export const figure = z
  .string()
  .nullish()
  .transform((text) => {
    const value = Number.parseFloat(text ?? "");
    return Number.isNaN(value) ? null : value;
  });

export const symbol = z
  .string()
  .regex(/^[A-Za-z0-9.:^=-]{1,20}$/)
  .describe("Ticker symbol, with the exchange's suffix outside the US. Example: IBM or AZN.LON");

export const docsUrl = "https://www.alphavantage.co/documentation/";
