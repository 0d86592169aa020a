import { z } from "zod";
import { type Api, type ArtifactRef, UpstreamFailure } from "../kit/index.ts";

const Answer = z.object({
  image: z.string().nullish(),
  finish_reason: z.string().nullish(),
  seed: z.int().nullish(),
});

type Field = { name: string; value: string } | { name: string; base64: string };

type Drawn = { file: ArtifactRef; seed: number | null };

/** Asks for one image. Every request is a form, with or without a file; a filtered image comes blurred in a 200. */
export async function draw(
  path: string,
  fields: readonly (Field | undefined)[],
  format: "png" | "jpeg" | "webp",
  api: Api,
): Promise<Drawn> {
  const { image, finish_reason, seed } = await api.post(`/v2beta/stable-image/${path}`, {
    multipart: [...fields.flatMap((field) => (field ? [toPart(field)] : [])), { name: "output_format", value: format }],
    returns: Answer,
  });
  if (!image || finish_reason === "CONTENT_FILTERED") {
    const message = "Stability's filters held the image back.";
    throw new UpstreamFailure({ kind: "rejected", code: finish_reason ?? undefined, message });
  }
  const content = new Uint8Array(Buffer.from(image, "base64"));
  return {
    file: api.artifact(content, { contentType: `image/${format}`, filename: `image.${format}` }),
    seed: seed ?? null,
  };
}

const toPart = (field: Field) =>
  "value" in field
    ? field
    : {
        name: field.name,
        filename: `${field.name}.png`,
        contentType: "image/png",
        content: new Uint8Array(Buffer.from(field.base64, "base64")),
      };

/** A field that is left out when it has no value. */
export const optional = (name: string, value: string | number | undefined) =>
  value === undefined ? undefined : { name, value: String(value) };

export const imageField = z
  .base64()
  .min(4)
  .max(14_000_000)
  .describe("The picture's bytes in base64, up to 10 MB: JPEG, PNG or WebP.");

export const prompt = z.string().min(1).max(10_000).describe("What the image shows. Example: a lighthouse at dawn");

export const negativePrompt = z
  .string()
  .min(1)
  .max(10_000)
  .optional()
  .describe("What it must not show. Example: people");

export const seed = z.int().min(0).max(4_294_967_294).optional().describe("The same seed draws the same again.");

/** Thousandths of a dollar an image; a Stability credit is a cent. */
export const priceByModel = {
  core: 30,
  ultra: 80,
  "sd3.5-large": 65,
  "sd3.5-large-turbo": 40,
  "sd3.5-medium": 35,
} as const;

export const models = ["core", "ultra", "sd3.5-large", "sd3.5-large-turbo", "sd3.5-medium"] as const;
export type Model = (typeof models)[number];

export const priceBasis =
  "$0.03 (core), $0.08 (ultra), $0.065 (sd3.5-large), $0.04 (its turbo) and $0.035 (medium) an image; github.com/BerriAI/litellm, 2026-08";

/** Where a model is asked, and the field that names it where several share a path. */
export const routeOf = (model: Model) =>
  model === "core" || model === "ultra"
    ? { path: `generate/${model}`, field: undefined }
    : { path: "generate/sd3", field: { name: "model", value: model } };
