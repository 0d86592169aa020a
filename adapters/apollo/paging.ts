import { z } from "zod";

export const Pagination = z.object({
  pagination: z.object({ total_entries: z.number().nullish() }).nullish(),
  total_entries: z.number().nullish(),
});

export const perPage = z.int().min(1).max(100).default(20).describe("How many a page.");

export const page = z.int().min(1).max(500).default(1).describe("Which page, from 1.");

export const Domain = z
  .string()
  .regex(/^[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?\.[a-z]{2,30}$/i)
  .describe("The company's domain, without www. Example: apollo.io");
