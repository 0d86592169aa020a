import { z } from "zod";
import { defineOperation, free, UpstreamFailure } from "../kit/index.ts";
import { Encoding } from "./encodings.ts";
import { textLengthMax } from "./limits.ts";

export const encode = defineOperation({
  name: "encode",
  title: "Encode a text",
  description:
    "Encodes a text as Base64, Base64url, hex or percent-encoding (for addresses), in UTF-8. Use it instead of writing an encoding by hand, which goes wrong. Returns the encoded text.",
  docs: "https://www.rfc-editor.org/rfc/rfc4648",
  effect: "read",
  price: free,
  input: z.strictObject({
    text: z.string().max(textLengthMax).describe("The text to encode. Example: Zürich & more"),
    encoding: Encoding.describe("The encoding. Example: base64url"),
  }),
  output: z.object({ encoded: z.string() }),
  run: async ({ text, encoding }) => {
    if (!text.isWellFormed()) {
      throw new UpstreamFailure({
        kind: "rejected",
        message: "The text has half of a character pair: send whole ones.",
      });
    }
    if (encoding === "percent") return { encoded: encodeURIComponent(text) };
    return { encoded: Buffer.from(text, "utf8").toString(encoding) };
  },
});
