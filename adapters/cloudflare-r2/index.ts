import { cloudflareAccountUrl, cloudflareAuth, cloudflareFailure, defineTool } from "../kit/index.ts";
import { createBucket } from "./create-bucket.ts";
import { deleteBucket } from "./delete-bucket.ts";
import { getBucket } from "./get-bucket.ts";
import { listBuckets } from "./list-buckets.ts";

export const cloudflareR2 = defineTool({
  slug: "cloudflare-r2",
  title: "Cloudflare R2",
  description:
    "Cloudflare's object storage. List, create and delete the buckets of an account and see their properties.",
  category: "databases-storage",
  homepage: "https://developers.cloudflare.com/r2/",
  kind: "rest",
  baseUrl: `${cloudflareAccountUrl}/r2`,
  auth: cloudflareAuth("Workers R2 Storage: Edit"),
  failure: cloudflareFailure,
  credentialTest: { operation: "list_buckets", input: { limit: 1 } },
  operations: [listBuckets, getBucket, createBucket, deleteBucket],
});
