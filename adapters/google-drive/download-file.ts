import { z } from "zod";
import { Artifact, defineOperation, free, returns } from "../kit/index.ts";
import { FileId, getMetadata, isGoogleDocument } from "./file.ts";

/** https://developers.google.com/workspace/drive/api/guides/ref-export-formats */
const exportTypes = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
} as const;

export const downloadFile = defineOperation({
  name: "download_file",
  title: "Download a file",
  description:
    "Stores a Drive file's bytes, at most 32 MiB, and returns where to fetch them. Google's own documents are exported as PDF or as an Office file, at most 10 MB. For text use read_file.",
  docs: "https://developers.google.com/workspace/drive/api/guides/manage-downloads",
  effect: "read",
  price: free,
  timeoutMs: 120_000,
  input: z.strictObject({
    file_id: FileId,
    export_as: z
      .enum(["pdf", "docx", "xlsx", "pptx"])
      .default("pdf")
      .describe("For Google's own documents: docx of a document, xlsx of a spreadsheet, pptx of a presentation."),
  }),
  output: z.object({ file: Artifact }),
  run: async ({ file_id, export_as }, api) => {
    const { name, mimeType } = await getMetadata(file_id, api);
    const isExport = isGoogleDocument(mimeType ?? "");
    const { content, contentType } = await api.get(isExport ? "/files/{file}/export" : "/files/{file}", {
      params: { file: file_id },
      query: isExport ? { mimeType: exportTypes[export_as] } : { alt: "media", supportsAllDrives: true },
      returns: returns.binary("*/*"),
    });
    const filename = isExport ? `${name ?? file_id}.${export_as}` : (name ?? file_id);
    return { file: api.artifact(content, { contentType, filename }) };
  },
});
