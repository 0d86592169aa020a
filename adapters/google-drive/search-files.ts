import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { File, FileId, fileFields, folderType, toFile, VendorFile } from "./file.ts";

const types = {
  document: "application/vnd.google-apps.document",
  spreadsheet: "application/vnd.google-apps.spreadsheet",
  presentation: "application/vnd.google-apps.presentation",
  folder: folderType,
  pdf: "application/pdf",
} as const;

const Answer = z.object({ files: z.array(VendorFile).nullish(), nextPageToken: z.string().nullish() });

export const searchFiles = defineOperation({
  name: "search_files",
  title: "Find files",
  description:
    "Finds files and folders of a connected Google Drive, shared drives included, by words in name and content, by folder or by type; the last changed first. Returns ids and addresses, not content.",
  docs: "https://developers.google.com/workspace/drive/api/reference/rest/v3/files/list",
  effect: "read",
  price: free,
  input: z.strictObject({
    text: z.string().trim().min(1).max(200).optional().describe("Words in the name or content. Example: offer Ada"),
    folder_id: FileId.optional().describe("Only what is directly in this folder."),
    type: z
      .enum(["document", "spreadsheet", "presentation", "folder", "pdf"])
      .optional()
      .describe("Only files of this type."),
    modified_after: z.iso.datetime({ offset: true }).optional().describe("Example: 2026-01-01T00:00:00Z"),
    limit: z.int().min(1).max(100).default(20).describe("How many files at most."),
    cursor: z.string().min(1).max(2_000).optional().describe("`next_cursor` of the page before."),
  }),
  output: z.object({ files: z.array(File), next_cursor: z.string().nullable() }),
  run: async ({ text, folder_id, type, modified_after, limit, cursor }, api) => {
    const conditions = [
      "trashed = false",
      text && `fullText contains '${quote(text)}'`,
      folder_id && `'${folder_id}' in parents`,
      type && `mimeType = '${types[type]}'`,
      modified_after && `modifiedTime > '${modified_after}'`,
    ].filter(Boolean);
    const { files, nextPageToken } = await api.get("/files", {
      query: {
        q: conditions.join(" and "),
        // Google takes no order together with words in the content.
        orderBy: text ? undefined : "modifiedTime desc",
        pageSize: limit,
        pageToken: cursor,
        fields: `nextPageToken,files(${fileFields})`,
        supportsAllDrives: true,
        includeItemsFromAllDrives: true,
      },
      returns: Answer,
    });
    return { files: (files ?? []).map(toFile), next_cursor: nextPageToken ?? null };
  },
});

const quote = (text: string) => text.replace(/[\\']/g, "\\$&");
