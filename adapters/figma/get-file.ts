import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { FileKey, Layer, layersMax, toLayers, VendorNode } from "./file.ts";

const Answer = z.object({
  name: z.string(),
  lastModified: z.string().nullish(),
  thumbnailUrl: z.string().nullish(),
  document: VendorNode,
});

export const getFile = defineOperation({
  name: "get_file",
  title: "Get a file's outline",
  description:
    "Returns a Figma file's name and its layers as a list, down to a depth: 1 for pages, 2 for the frames on them. Use it to find the ids that get_nodes and render_images take.",
  docs: "https://developers.figma.com/docs/rest-api/file-endpoints/#get-files-endpoint",
  effect: "read",
  price: free,
  timeoutMs: 60_000,
  input: z.strictObject({
    file_key: FileKey,
    depth: z.int().min(1).max(4).default(2).describe("How deep to go. More than 2 can be a great deal."),
  }),
  output: z.object({
    name: z.string(),
    modified_at: z.string().nullable(),
    thumbnail_url: z.string().nullable(),
    layers: z.array(Layer).describe("At most 2,000."),
    is_truncated: z.boolean(),
  }),
  run: async ({ file_key, depth }, api) => {
    const file = await api.get("/v1/files/{file}", { params: { file: file_key }, query: { depth }, returns: Answer });
    const layers = (file.document.children ?? []).flatMap((page) => toLayers(page));
    return {
      name: file.name,
      modified_at: file.lastModified ?? null,
      thumbnail_url: file.thumbnailUrl ?? null,
      layers: layers.slice(0, layersMax),
      is_truncated: layers.length > layersMax,
    };
  },
});
