import { z } from "zod";

export const FileKey = z
  .string()
  .regex(/^[A-Za-z0-9]{10,60}$/)
  .describe("The part of the file's address after /design/ or /file/. Example: hch8YlkgaUNtv3Mp8mqkXv");

const NodeId = z.string().regex(/^I?\d+:\d+(?:;\d+:\d+)*$/);

export const NodeIds = z
  .array(NodeId)
  .min(1)
  .max(50)
  .describe('Ids of layers, from get_file; in addresses they have - for :. Example: ["1:2", "12:345"]');

const Box = z.object({
  x: z.number().nullish(),
  y: z.number().nullish(),
  width: z.number().nullish(),
  height: z.number().nullish(),
});

export const VendorNode = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  visible: z.boolean().nullish(),
  characters: z.string().nullish(),
  absoluteBoundingBox: Box.nullish(),
  get children() {
    return z.array(VendorNode).nullish();
  },
});
type VendorNode = z.output<typeof VendorNode>;

export const Layer = z.object({
  id: z.string(),
  parent_id: z.string().nullable(),
  name: z.string(),
  type: z.string().describe("Such as CANVAS (a page), FRAME, TEXT, COMPONENT or INSTANCE."),
  text: z.string().nullable().describe("What a text layer says."),
  is_visible: z.boolean(),
  box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).nullable(),
});
type Layer = z.output<typeof Layer>;

/** The tree as a list, each layer after the one that it is in. */
export function toLayers(node: VendorNode, parent: string | null = null): Layer[] {
  return [toLayer(node, parent), ...(node.children ?? []).flatMap((child) => toLayers(child, node.id))];
}

function toLayer({ id, name, type, characters, visible, absoluteBoundingBox: box }: VendorNode, parent: string | null) {
  const { x, y, width, height } = box ?? {};
  return {
    id,
    parent_id: parent,
    name,
    type,
    text: characters ?? null,
    is_visible: visible ?? true,
    box: width == null || height == null ? null : { x: x ?? 0, y: y ?? 0, width, height },
  };
}

export const layersMax = 2_000;
