import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { FolderId, Items, itemFields, Page, paging, toItems } from "./item.ts";

export const listFolder = defineOperation({
  name: "list_folder",
  title: "List a folder",
  description: "Lists what is directly in a Box folder, folders first; without an id, what is at the top.",
  docs: "https://developer.box.com/reference/get-folders-id-items/",
  effect: "read",
  price: free,
  input: z.strictObject({ folder_id: FolderId, ...paging }),
  output: Items,
  run: async ({ folder_id, limit, offset }, api) =>
    toItems(
      await api.get("/folders/{folder}/items", {
        params: { folder: folder_id },
        query: { limit, offset, fields: itemFields },
        returns: Page,
      }),
    ),
});
