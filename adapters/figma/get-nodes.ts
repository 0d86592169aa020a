import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { FileKey, Layer, layersMax, NodeIds, toLayers, VendorNode } from "./file.ts";

const Answer = z.object({ nodes: z.record(z.string(), z.object({ document: VendorNode }).nullable()) });

export const getNodes = defineOperation({
  name: "get_nodes",
  title: "Read layers",
  description:
    "Returns chosen layers of a Figma file with all that is in them: names, types, texts, places and sizes. Ids that do not exist are named.",
  docs: "https://developers.figma.com/docs/rest-api/file-endpoints/#get-file-nodes-endpoint",
  effect: "read",
  price: free,
  timeoutMs: 60_000,
  input: z.strictObject({
    file_key: FileKey,
    node_ids: NodeIds,
    depth: z.int().min(1).max(20).optional().describe("How deep to go below each. Absent: all the way."),
  }),
  output: z.object({
    layers: z.array(Layer).describe("At most 2,000."),
    missing_ids: z.array(z.string()),
    is_truncated: z.boolean(),
  }),
  run: async ({ file_key, node_ids, depth }, api) => {
    const { nodes } = await api.get("/v1/files/{file}/nodes", {
      params: { file: file_key },
      query: { ids: node_ids.join(","), depth },
      returns: Answer,
    });
    const layers = Object.values(nodes).flatMap((node) => (node ? toLayers(node.document) : []));
    return {
      layers: layers.slice(0, layersMax),
      missing_ids: node_ids.filter((id) => !nodes[id]),
      is_truncated: layers.length > layersMax,
    };
  },
});
