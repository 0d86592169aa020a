import { z } from "zod";

export const platformUrl = "https://api.fal.ai/v1";

export const Listed = z.object({
  endpoint_id: z.string(),
  metadata: z
    .object({
      display_name: z.string().nullish(),
      category: z.string().nullish(),
      description: z.string().nullish(),
      status: z.string().nullish(),
    })
    .nullish(),
});

export const modelFields = {
  model: z.string(),
  title: z.string().nullable(),
  category: z.string().nullable().describe("Such as text-to-image or image-to-video."),
  description: z.string().nullable(),
};

export const toModel = ({ endpoint_id, metadata }: z.output<typeof Listed>) => ({
  model: endpoint_id,
  title: metadata?.display_name ?? null,
  category: metadata?.category ?? null,
  description: metadata?.description ?? null,
});
