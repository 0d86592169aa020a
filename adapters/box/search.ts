import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Items, itemFields, Page, paging, toItems } from "./item.ts";

export const search = defineOperation({
  name: "search",
  title: "Search files and folders",
  description:
    "Finds files, folders and links of a connected Box account by words in their name, description, content, comments and tags, by type, ending and folder.",
  docs: "https://developer.box.com/reference/get-search/",
  effect: "read",
  price: free,
  input: z.strictObject({
    query: z.string().trim().min(1).max(200).describe('Words; quotes keep them together. Example: "offer 2026" Ada'),
    type: z.enum(["file", "folder", "web_link"]).optional().describe("Only these."),
    extensions: z
      .array(z.string().regex(/^[a-z0-9]{1,10}$/))
      .min(1)
      .max(20)
      .optional()
      .describe('Only files that end so. Example: ["pdf", "docx"]'),
    folder_id: z
      .string()
      .regex(/^\d{1,20}$/)
      .optional()
      .describe("Only in this folder and below it."),
    ...paging,
  }),
  output: Items,
  run: async ({ query, type, extensions, folder_id, limit, offset }, api) =>
    toItems(
      await api.get("/search", {
        query: {
          query,
          type,
          file_extensions: extensions?.join(","),
          ancestor_folder_ids: folder_id,
          limit,
          offset,
          fields: itemFields,
        },
        returns: Page,
      }),
    ),
});
