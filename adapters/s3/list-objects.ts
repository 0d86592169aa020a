import { z } from "zod";
import { defineOperation, free, returns } from "../kit/index.ts";
import { Bucket, dated } from "./object.ts";

/** One element comes as an object, several as a list. */
const listOf = <T extends z.ZodType>(item: T) => z.union([z.array(item), item.transform((one) => [one])]).nullish();

const Contents = z.object({ Key: z.string(), Size: z.string().nullish(), LastModified: z.string().nullish() });

const Answer = z.object({
  ListBucketResult: z.object({
    Contents: listOf(Contents),
    CommonPrefixes: listOf(z.object({ Prefix: z.string() })),
    NextContinuationToken: z.string().nullish(),
  }),
});

export const listObjects = defineOperation({
  name: "list_objects",
  title: "List objects",
  description:
    "Lists the objects of a bucket in the order of their keys, with sizes and dates. prefix narrows it down; with by_folder, keys below the next slash come together as one folder.",
  docs: "https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html",
  effect: "read",
  price: free,
  input: z.strictObject({
    bucket: Bucket,
    prefix: z.string().min(1).max(1_024).optional().describe("Only keys that begin with this. Example: 2026/01/"),
    by_folder: z.boolean().default(false).describe("Treat slashes as folders and do not go into them."),
    limit: z.int().min(1).max(1_000).default(100).describe("How many at most."),
    cursor: z.string().min(1).max(2_000).optional().describe("`next_cursor` of the page before."),
  }),
  output: z.object({
    objects: z.array(z.object({ key: z.string(), bytes: z.number(), modified_at: z.string().nullable() })),
    folders: z.array(z.string()),
    next_cursor: z.string().nullable(),
  }),
  run: async ({ bucket, prefix, by_folder, limit, cursor }, api) => {
    const { ListBucketResult: result } = await api.get("/{bucket}", {
      params: { bucket },
      headers: dated(api),
      query: {
        "list-type": 2,
        prefix,
        delimiter: by_folder ? "/" : undefined,
        "max-keys": limit,
        "continuation-token": cursor,
      },
      returns: returns.xml(Answer),
    });
    return {
      objects: (result.Contents ?? []).map(({ Key, Size, LastModified }) => ({
        key: Key,
        bytes: Number(Size ?? 0),
        modified_at: LastModified ?? null,
      })),
      folders: (result.CommonPrefixes ?? []).map(({ Prefix }) => Prefix),
      next_cursor: result.NextContinuationToken ?? null,
    };
  },
});
