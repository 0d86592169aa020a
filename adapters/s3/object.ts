import { z } from "zod";
import type { Api } from "../kit/index.ts";

export const Bucket = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
  .describe("The bucket's name. Example: invoice-archive");

export const Key = z
  .string()
  .min(1)
  .max(1_024)
  .describe("The object's key, with its slashes. Example: 2026/01/invoice-42.pdf");

export const objectPath = "/{bucket}/{key+}";

/** Requests are signed for the moment at which they are made: 20260115T120000Z. */
export const dated = (api: Api) => ({
  "x-amz-date": api
    .now()
    .toISOString()
    .replace(/[:-]|\.\d{3}/g, ""),
});
