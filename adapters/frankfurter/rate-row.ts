import { z } from "zod";

export const RateRow = z.object({ date: z.string(), base: z.string(), quote: z.string(), rate: z.number() });

export const currencyCode = z.string().regex(/^[A-Z]{3}$/);

export const quotes = z.array(currencyCode).min(1).max(30);
