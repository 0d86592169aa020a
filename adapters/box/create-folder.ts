import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { FolderId, Item, itemFields, toItem, VendorItem } from "./item.ts";

export const createFolder = defineOperation({
  name: "create_folder",
  title: "Create a folder",
  description: "Creates a Box folder in another one or at the top, and returns its id. The name must be new there.",
  docs: "https://developer.box.com/reference/post-folders/",
  effect: "write",
  price: free,
  input: z.strictObject({
    name: z
      .string()
      .regex(/^[^/\\\s.](?:[^/\\\r\n\t]{0,252}[^/\\\s.])?$/)
      .describe("No slashes, and no dots or spaces at its ends. Example: Offers 2026"),
    parent_folder_id: FolderId,
  }),
  output: z.object({ folder: Item }),
  run: async ({ name, parent_folder_id }, api) => {
    const folder = await api.post("/folders", {
      query: { fields: itemFields },
      json: { name, parent: { id: parent_folder_id } },
      returns: VendorItem,
    });
    return { folder: toItem(folder) };
  },
});
