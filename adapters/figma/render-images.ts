import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { FileKey, NodeIds } from "./file.ts";

export const renderImages = defineOperation({
  name: "render_images",
  title: "Render layers",
  description:
    "Renders layers of a Figma file as PNG, JPEG, SVG or PDF and returns an address for each; the addresses expire. A layer that cannot be drawn has none.",
  docs: "https://developers.figma.com/docs/rest-api/file-endpoints/#get-images-endpoint",
  effect: "read",
  price: free,
  timeoutMs: 120_000,
  input: z.strictObject({
    file_key: FileKey,
    node_ids: NodeIds,
    format: z.enum(["png", "jpg", "svg", "pdf"]).default("png").describe("What to make of them."),
    scale: z.number().min(0.1).max(4).default(1).describe("1 is the size in the file, 2 is twice as large."),
  }),
  output: z.object({
    images: z.array(z.object({ node_id: z.string(), url: z.string().nullable() })),
  }),
  run: async ({ file_key, node_ids, format, scale }, api) => {
    const { images } = await api.get("/v1/images/{file}", {
      params: { file: file_key },
      query: { ids: node_ids.join(","), format, scale },
      returns: z.object({ images: z.record(z.string(), z.string().nullable()) }),
    });
    return { images: node_ids.map((id) => ({ node_id: id, url: images[id] ?? null })) };
  },
});
