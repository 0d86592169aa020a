import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { File, FileId, fileFields, folderType, toFile, VendorFile } from "./file.ts";

export const createFolder = defineOperation({
  name: "create_folder",
  title: "Create a folder",
  description:
    "Creates a folder in a connected Google Drive, at the top or in another folder, and returns its id and address. Two folders may have one name.",
  docs: "https://developers.google.com/workspace/drive/api/reference/rest/v3/files/create",
  effect: "write",
  price: free,
  input: z.strictObject({
    name: z.string().min(1).max(500).describe("Example: Offers 2026"),
    parent_folder_id: FileId.optional().describe("The folder to make it in. Absent: the top of My Drive."),
  }),
  output: z.object({ folder: File }),
  run: async ({ name, parent_folder_id }, api) => {
    const folder = await api.post("/files", {
      query: { fields: fileFields, supportsAllDrives: true },
      json: { name, mimeType: folderType, ...(parent_folder_id && { parents: [parent_folder_id] }) },
      returns: VendorFile,
    });
    return { folder: toFile(folder) };
  },
});
