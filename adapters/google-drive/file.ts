import { z } from "zod";
import type { Api } from "../kit/index.ts";

export const FileId = z
  .string()
  .regex(/^[\w-]{5,100}$/)
  .describe("The file's id, from search_files or its address. Example: 1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms");

export const fileFields =
  "id,name,mimeType,size,createdTime,modifiedTime,webViewLink,parents,owners(emailAddress),trashed";

export const VendorFile = z.object({
  id: z.string(),
  name: z.string().nullish(),
  mimeType: z.string().nullish(),
  size: z.string().nullish(),
  createdTime: z.string().nullish(),
  modifiedTime: z.string().nullish(),
  webViewLink: z.string().nullish(),
  parents: z.array(z.string()).nullish(),
  owners: z.array(z.object({ emailAddress: z.string().nullish() })).nullish(),
  trashed: z.boolean().nullish(),
});
type VendorFile = z.output<typeof VendorFile>;

export const File = z.object({
  id: z.string(),
  name: z.string(),
  mime_type: z.string(),
  bytes: z.number().nullable().describe("Null for Google's own documents and folders."),
  created_at: z.string().nullable(),
  modified_at: z.string().nullable(),
  url: z.string().nullable(),
  folder_id: z.string().nullable(),
  owner: z.string().nullable().describe("E-mail address; null in shared drives."),
  is_trashed: z.boolean(),
});

export const toFile = (file: VendorFile) => ({
  id: file.id,
  name: file.name ?? "",
  mime_type: file.mimeType ?? "",
  bytes: file.size ? Number(file.size) : null,
  created_at: file.createdTime ?? null,
  modified_at: file.modifiedTime ?? null,
  url: file.webViewLink ?? null,
  folder_id: file.parents?.[0] ?? null,
  owner: file.owners?.[0]?.emailAddress ?? null,
  is_trashed: file.trashed ?? false,
});

export const getMetadata = (id: string, api: Api): Promise<VendorFile> =>
  api.get("/files/{file}", {
    params: { file: id },
    query: { fields: fileFields, supportsAllDrives: true },
    returns: VendorFile,
  });

export const folderType = "application/vnd.google-apps.folder";

export const isGoogleDocument = (mimeType: string) => mimeType.startsWith("application/vnd.google-apps.");
