import { z } from "zod";
import { defineOperation, free, UpstreamFailure } from "../kit/index.ts";
import { Encoding } from "./encodings.ts";
import { textLengthMax } from "./limits.ts";

export const decode = defineOperation({
  name: "decode",
  title: "Decode a text",
  description:
    "Decodes Base64, Base64url, hex or percent-encoding to UTF-8 text, and says so when the input is not of that encoding or the bytes are no text. Use it to look into tokens, headers and addresses.",
  docs: "https://www.rfc-editor.org/rfc/rfc4648",
  effect: "read",
  price: free,
  input: z.strictObject({
    encoded: z.string().max(textLengthMax).describe("What to decode; white space is ignored. Example: WsO8cmljaA=="),
    encoding: Encoding.describe("The encoding. Example: base64"),
  }),
  output: z.object({ text: z.string(), bytes: z.int() }),
  run: async ({ encoded, encoding }) => {
    const compact = encoding === "percent" ? encoded : encoded.replace(/\s+/g, "");
    if (!alphabets[encoding].test(compact))
      throw rejected(`This is not ${encoding}: check for missing or foreign characters.`);
    try {
      const bytes = Buffer.from(
        encoding === "percent" ? decodeURIComponent(compact) : compact,
        nodeEncodings[encoding],
      );
      return {
        text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes),
        bytes: bytes.byteLength,
      };
    } catch {
      throw rejected("The decoded bytes are not UTF-8 text: they are a file or another encoding.");
    }
  },
});

const alphabets = {
  base64: /^[A-Za-z0-9+/]*={0,2}$/,
  base64url: /^[\w-]*={0,2}$/,
  hex: /^([0-9a-f]{2})*$/i,
  percent: /^([^%]|%[0-9a-f]{2})*$/i,
} as const satisfies Record<Encoding, RegExp>;

const nodeEncodings = { base64: "base64", base64url: "base64url", hex: "hex", percent: "utf8" } as const;

const rejected = (message: string) => new UpstreamFailure({ kind: "rejected", message });
