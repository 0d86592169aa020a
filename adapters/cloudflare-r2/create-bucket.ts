import { z } from "zod";
import { cloudflareResult, defineOperation, free } from "../kit/index.ts";
import { Bucket, BucketName, Jurisdiction, toBucket, VendorBucket } from "./bucket.ts";

export const createBucket = defineOperation({
  name: "create_bucket",
  title: "Create a bucket",
  description: "Creates an empty R2 bucket in a Cloudflare account. Its name must be new in the account.",
  docs: "https://developers.cloudflare.com/api/resources/r2/subresources/buckets/methods/create/",
  effect: "write",
  price: free,
  input: z.strictObject({
    name: BucketName,
    jurisdiction: Jurisdiction,
    region: z
      .enum(["apac", "eeur", "enam", "weur", "wnam", "oc"])
      .optional()
      .describe("Where it should be kept if possible. Example: weur for the west of Europe"),
    storage_class: z
      .enum(["Standard", "InfrequentAccess"])
      .default("Standard")
      .describe("InfrequentAccess stores for less and reads for more."),
  }),
  output: z.object({ bucket: Bucket }),
  run: async ({ name, jurisdiction, region, storage_class }, api) => {
    const { result } = await api.post("/buckets", {
      headers: { "cf-r2-jurisdiction": jurisdiction },
      json: { name, locationHint: region, storageClass: storage_class },
      returns: cloudflareResult(VendorBucket),
    });
    return { bucket: toBucket(result) };
  },
});
