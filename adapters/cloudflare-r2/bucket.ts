import { z } from "zod";

export const BucketName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/)
  .describe("3 to 63 lower-case letters, digits and hyphens. Example: invoice-archive");

export const Jurisdiction = z
  .enum(["default", "eu", "us", "fedramp"])
  .default("default")
  .describe("Where the bucket must stay: default for no rule, eu, us or fedramp.");

export const VendorBucket = z.object({
  name: z.string().nullish(),
  location: z.string().nullish(),
  jurisdiction: z.string().nullish(),
  storage_class: z.string().nullish(),
  creation_date: z.string().nullish(),
});

export const Bucket = z.object({
  name: z.string(),
  location: z.string().nullable().describe("Region, such as weur; not all answers tell it."),
  jurisdiction: z.string().nullable(),
  storage_class: z.string().nullable(),
  created_at: z.string().nullable(),
});

export const toBucket = (bucket: z.output<typeof VendorBucket>) => ({
  name: bucket.name ?? "",
  location: bucket.location ?? null,
  jurisdiction: bucket.jurisdiction ?? null,
  storage_class: bucket.storage_class ?? null,
  created_at: bucket.creation_date ?? null,
});
