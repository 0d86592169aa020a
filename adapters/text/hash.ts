import { createHash } from "node:crypto";
import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { textLengthMax } from "./limits.ts";

export const hash = defineOperation({
  name: "hash",
  title: "Hash a text",
  description:
    "Computes the SHA-2, SHA-3, SHA-1 or MD5 hash of a text in UTF-8 and returns it in hex and Base64. Use it to compare, deduplicate or check content. Not for storing passwords.",
  docs: "https://nodejs.org/api/crypto.html#class-hash",
  effect: "read",
  price: free,
  input: z.strictObject({
    text: z.string().max(textLengthMax).describe("The text to hash. Example: hello"),
    algorithm: z
      .enum(["sha256", "sha512", "sha3-256", "sha1", "md5"])
      .default("sha256")
      .describe("sha1 and md5 only where something old asks for them. Example: sha512"),
  }),
  output: z.object({ algorithm: z.string(), hex: z.string(), base64: z.string() }),
  run: async ({ text, algorithm }) => {
    const digest = createHash(algorithm).update(text, "utf8").digest();
    return { algorithm, hex: digest.toString("hex"), base64: digest.toString("base64") };
  },
});
