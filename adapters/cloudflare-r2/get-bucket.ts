import { z } from "zod";
import { cloudflareResult, defineOperation, free } from "../kit/index.ts";
import { Bucket, BucketName, Jurisdiction, toBucket, VendorBucket } from "./bucket.ts";

export const getBucket = defineOperation({
  name: "get_bucket",
  title: "Get a bucket",
  description: "Returns an R2 bucket's region, storage class and date. Use it to see whether a bucket exists.",
  docs: "https://developers.cloudflare.com/api/resources/r2/subresources/buckets/methods/get/",
  effect: "read",
  price: free,
  input: z.strictObject({ name: BucketName, jurisdiction: Jurisdiction }),
  output: z.object({ bucket: Bucket }),
  run: async ({ name, jurisdiction }, api) => {
    const { result } = await api.get("/buckets/{name}", {
      params: { name },
      headers: { "cf-r2-jurisdiction": jurisdiction },
      returns: cloudflareResult(VendorBucket),
    });
    return { bucket: toBucket(result) };
  },
});
