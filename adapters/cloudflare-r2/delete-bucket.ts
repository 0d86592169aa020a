import { z } from "zod";
import { defineOperation, free, returns } from "../kit/index.ts";
import { BucketName, Jurisdiction } from "./bucket.ts";

export const deleteBucket = defineOperation({
  name: "delete_bucket",
  title: "Delete a bucket",
  description: "Deletes an R2 bucket of a Cloudflare account for good. It must be empty.",
  docs: "https://developers.cloudflare.com/api/resources/r2/subresources/buckets/methods/delete/",
  effect: "destroy",
  price: free,
  input: z.strictObject({ name: BucketName, jurisdiction: Jurisdiction }),
  output: z.object({ name: z.string(), deleted: z.literal(true) }),
  run: async ({ name, jurisdiction }, api) => {
    await api.delete("/buckets/{name}", {
      params: { name },
      headers: { "cf-r2-jurisdiction": jurisdiction },
      returns: returns.nothing,
    });
    return { name, deleted: true as const };
  },
});
