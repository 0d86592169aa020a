import { z } from "zod";
import { Artifact, defineOperation, free, returns } from "../kit/index.ts";
import { FileId, VendorItem } from "./item.ts";

export const downloadFile = defineOperation({
  name: "download_file",
  title: "Download a file",
  description: "Stores a Box file's bytes, at most 32 MiB, and returns where to fetch them.",
  docs: "https://developer.box.com/reference/get-files-id-content/",
  effect: "read",
  price: free,
  timeoutMs: 120_000,
  input: z.strictObject({ file_id: FileId }),
  output: z.object({ file: Artifact }),
  run: async ({ file_id }, api) => {
    const params = { file: file_id };
    const { name } = await api.get("/files/{file}", { params, query: { fields: "name" }, returns: VendorItem });
    const { content, contentType } = await api.get("/files/{file}/content", { params, returns: returns.binary("*/*") });
    return { file: api.artifact(content, { contentType, filename: name ?? file_id }) };
  },
});
