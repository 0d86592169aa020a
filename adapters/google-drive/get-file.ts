import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { File, FileId, getMetadata, toFile } from "./file.ts";

export const getFile = defineOperation({
  name: "get_file",
  title: "Get a file's details",
  description: "Returns a Drive file's name, type, size, dates, folder, owner and address, without its content.",
  docs: "https://developers.google.com/workspace/drive/api/reference/rest/v3/files/get",
  effect: "read",
  price: free,
  input: z.strictObject({ file_id: FileId }),
  output: z.object({ file: File }),
  run: async ({ file_id }, api) => ({ file: toFile(await getMetadata(file_id, api)) }),
});
