import { z } from "zod";
import { cloudflareResult, defineOperation, free } from "../kit/index.ts";
import { Bucket, Jurisdiction, toBucket, VendorBucket } from "./bucket.ts";

export const listBuckets = defineOperation({
  name: "list_buckets",
  title: "List buckets",
  description:
    "Lists the R2 buckets of a Cloudflare account in alphabetical order, if wanted only those with a word in their name.",
  docs: "https://developers.cloudflare.com/api/resources/r2/subresources/buckets/methods/list/",
  effect: "read",
  price: free,
  input: z.strictObject({
    name_contains: z.string().min(1).max(63).optional().describe("Only these. Example: invoice"),
    jurisdiction: Jurisdiction,
    limit: z.int().min(1).max(1_000).default(50).describe("How many buckets at most."),
    cursor: z.string().min(1).max(2_000).optional().describe("`next_cursor` of the page before."),
  }),
  output: z.object({ buckets: z.array(Bucket), next_cursor: z.string().nullable() }),
  run: async ({ name_contains, jurisdiction, limit, cursor }, api) => {
    const { result, result_info } = await api.get("/buckets", {
      headers: { "cf-r2-jurisdiction": jurisdiction },
      query: { name_contains, per_page: limit, cursor },
      returns: cloudflareResult(z.object({ buckets: z.array(VendorBucket).nullish() })),
    });
    return { buckets: (result.buckets ?? []).map(toBucket), next_cursor: result_info?.cursor || null };
  },
});
