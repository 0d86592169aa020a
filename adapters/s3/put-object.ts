import { z } from "zod";
import { defineOperation, free, returns } from "../kit/index.ts";
import { Bucket, dated, Key, objectPath } from "./object.ts";

export const putObject = defineOperation({
  name: "put_object",
  title: "Write an object",
  description: "Stores a text as an object of a bucket, in place of one with the same key.",
  docs: "https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html",
  effect: "write",
  price: free,
  input: z.strictObject({
    bucket: Bucket,
    key: Key,
    text: z.string().max(5_000_000).describe("Its content."),
    content_type: z
      .string()
      .regex(/^[a-z]+\/[a-z0-9.+-]{1,80}(?:; ?charset=[a-z0-9-]{1,20})?$/)
      .default("text/plain; charset=utf-8")
      .describe("What the text is. Example: application/json"),
  }),
  output: z.object({ key: z.string(), etag: z.string().nullable() }),
  run: async ({ bucket, key, text, content_type }, api) => {
    const { headers } = await api.put(objectPath, {
      params: { bucket, key },
      headers: dated(api),
      raw: { content: text, contentType: content_type },
      returns: returns.withHeaders(returns.nothing),
    });
    return { key, etag: headers.etag ?? null };
  },
});
