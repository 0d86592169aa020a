import { z } from "zod";

/** One of the two must be given; where both are, Hunter goes by the domain. */
export const company = {
  domain: z
    .string()
    .regex(/^[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?\.[a-z0-9-]{2,30}$/i)
    .optional()
    .describe("The company's domain, the surest way to name it. Example: stripe.com"),
  company: z
    .string()
    .trim()
    .min(2)
    .max(100)
    .optional()
    .describe("The company's name, without a domain. Example: Stripe"),
};

export const namesOne = (input: { domain?: string | undefined; company?: string | undefined }) =>
  input.domain !== undefined || input.company !== undefined;

export const nameOne = "give domain or company";
