import { z } from "zod";
import { defineOperation, free, returns } from "../kit/index.ts";
import { Bucket, dated, Key, objectPath } from "./object.ts";

export const readObject = defineOperation({
  name: "read_object",
  title: "Read an object's text",
  description:
    "Returns the text of an object, such as JSON, CSV or Markdown. For pictures, PDFs and other bytes use download_object.",
  docs: "https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html",
  effect: "read",
  price: free,
  input: z.strictObject({
    bucket: Bucket,
    key: Key,
    characters_max: z.int().min(100).max(500_000).default(50_000).describe("Cut the text after so many characters."),
  }),
  output: z.object({ key: z.string(), text: z.string(), is_truncated: z.boolean() }),
  run: async ({ bucket, key, characters_max }, api) => {
    const text = await api.get(objectPath, {
      params: { bucket, key },
      headers: dated(api),
      returns: returns.text("*/*"),
    });
    return { key, text: text.slice(0, characters_max), is_truncated: text.length > characters_max };
  },
});
