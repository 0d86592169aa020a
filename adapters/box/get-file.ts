import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { FileId, Item, itemFields, toItem, VendorItem } from "./item.ts";

export const getFile = defineOperation({
  name: "get_file",
  title: "Get a file's details",
  description: "Returns a Box file's name, size, dates, folder, owner and addresses, without its content.",
  docs: "https://developer.box.com/reference/get-files-id/",
  effect: "read",
  price: free,
  input: z.strictObject({ file_id: FileId }),
  output: z.object({ file: Item }),
  run: async ({ file_id }, api) => {
    const file = await api.get("/files/{file}", {
      params: { file: file_id },
      query: { fields: itemFields },
      returns: VendorItem,
    });
    return { file: toItem(file) };
  },
});
