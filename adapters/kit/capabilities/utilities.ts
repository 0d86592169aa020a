import { z } from "zod";
import { defineCapability } from "../capability.ts";
import { Artifact } from "../define-tool.ts";

export const qrCreate = defineCapability({
  name: "qr.create",
  title: "Make a QR code",
  description: "Draws a QR code for a text or address.",
  input: z.strictObject({
    text: z.string().min(1).max(2_000).describe("What the code says. Example: https://example.com"),
    format: z.enum(["png", "svg"]).default("png").describe("The image format."),
    size: z.int().min(64).max(2_048).default(512).describe("Width and height in pixels."),
  }),
  output: z.object({ image: Artifact }),
});

export const linkShorten = defineCapability({
  name: "link.shorten",
  title: "Shorten a link",
  description: "Makes a short address that leads to a long one.",
  input: z.strictObject({
    url: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .describe("Where it leads. Example: https://example.com/a/very/long/path"),
    slug: z
      .string()
      .regex(/^[A-Za-z0-9_-]{3,50}$/)
      .optional()
      .describe("The ending you want. Example: autumn-sale"),
  }),
  output: z.object({ short_url: z.string(), id: z.string().nullable() }),
});

export const codeRun = defineCapability({
  name: "code.run",
  title: "Run code",
  description: "Runs a program in an isolated machine and returns what it printed.",
  input: z.strictObject({
    language: z
      .enum(["python", "javascript", "typescript", "bash", "go", "rust", "java", "c", "cpp", "csharp", "ruby", "php"])
      .default("python")
      .describe("The language; not every provider has all."),
    code: z.string().min(1).max(200_000).describe("The program. Example: print(6 * 7)"),
    stdin: z.string().max(200_000).default("").describe("What the program reads from standard input."),
  }),
  output: z.object({
    stdout: z.string(),
    stderr: z.string(),
    exit_code: z.int().nullable(),
    duration_ms: z.int().nullable(),
  }),
});
