import { z } from "zod";
import { Artifact, defineOperation, free, returns } from "../kit/index.ts";
import { Bucket, dated, Key, objectPath } from "./object.ts";

export const downloadObject = defineOperation({
  name: "download_object",
  title: "Download an object",
  description: "Stores an object's bytes, at most 32 MiB, and returns where to fetch them.",
  docs: "https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html",
  effect: "read",
  price: free,
  timeoutMs: 120_000,
  input: z.strictObject({ bucket: Bucket, key: Key }),
  output: z.object({ object: Artifact }),
  run: async ({ bucket, key }, api) => {
    const { content, contentType } = await api.get(objectPath, {
      params: { bucket, key },
      headers: dated(api),
      returns: returns.binary("*/*"),
    });
    return { object: api.artifact(content, { contentType, filename: key.split("/").at(-1) || "object" }) };
  },
});
