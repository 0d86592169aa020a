import { z } from "zod";
import { UpstreamFailure } from "../kit/index.ts";

export const Answer = z.object({
  data: z.array(
    z.object({
      url: z.string().nullish(),
      prompt: z.string(),
      resolution: z.string(),
      is_image_safe: z.boolean(),
      seed: z.int(),
    }),
  ),
});

/** The images that passed Ideogram's checks: one that did not has no address, all in the same 200. */
export function safeImages({ data }: z.output<typeof Answer>) {
  const images = data.flatMap(({ url, prompt, resolution, seed }) => (url ? [{ url, prompt, resolution, seed }] : []));
  if (images.length > 0) return images;
  const message = "Ideogram's safety check held the images back.";
  throw new UpstreamFailure({ kind: "rejected", code: "image_unsafe", message });
}

// Thousandths of a dollar an image.
export const priceBySpeed = { TURBO: 30, DEFAULT: 60, QUALITY: 90 } as const;

export const priceBasis =
  "$0.03 (turbo), $0.06 (default) and $0.09 (quality) an image of Ideogram 3.0; developer.puter.com, 2026-06";

export const aspectRatio = z
  .enum(["1x1", "16x9", "9x16", "4x3", "3x4", "3x2", "2x3", "5x4", "4x5", "16x10", "10x16", "2x1", "1x2", "3x1", "1x3"])
  .default("1x1")
  .describe("Width to height.");

export const speed = z
  .enum(["TURBO", "DEFAULT", "QUALITY"])
  .default("DEFAULT")
  .describe("TURBO is quick and cheap, QUALITY the best.");

export const styleType = z
  .enum(["AUTO", "GENERAL", "REALISTIC", "DESIGN", "FICTION"])
  .default("AUTO")
  .describe("DESIGN for posters and logos, REALISTIC for photos.");

export const imageCount = z.int().min(1).max(8).default(1).describe("How many images; each is charged.");

export const Images = z.object({
  images: z.array(
    z.object({
      url: z.string().describe("Ideogram's temporary address of the image."),
      prompt: z.string().describe("The prompt that was drawn, perhaps rewritten."),
      resolution: z.string(),
      seed: z.int(),
    }),
  ),
});

/** A picture's bytes as a file of a form. */
export const imagePart = (name: string, base64: string) => ({
  name,
  filename: "image.png",
  contentType: "image/png",
  content: new Uint8Array(Buffer.from(base64, "base64")),
});

export const imageField = z
  .base64()
  .min(4)
  .max(14_000_000)
  .describe("The picture's bytes in base64, up to 10 MB: JPEG, PNG or WebP.");
