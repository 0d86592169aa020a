import { z } from "zod";

export const coinId = z
  .string()
  .regex(/^[a-z0-9_.-]{1,100}$/)
  .describe("CoinGecko's id of a coin, as search gives it. Example: bitcoin");

export const currency = z
  .string()
  .regex(/^[a-z]{3,5}$/)
  .default("usd")
  .describe("Currency of the prices, in small letters. Example: eur");

export const docsUrl = "https://docs.coingecko.com/v3.0.1/reference";
