import { defineTool, googleAccount, googleFailure } from "../kit/index.ts";
import { createFolder } from "./create-folder.ts";
import { downloadFile } from "./download-file.ts";
import { getFile } from "./get-file.ts";
import { readFile } from "./read-file.ts";
import { searchFiles } from "./search-files.ts";
import { shareFile } from "./share-file.ts";

export const googleDrive = defineTool({
  slug: "google-drive",
  title: "Google Drive",
  description:
    "Google's file storage: find, read, download and share the files of a connected account and its shared drives.",
  category: "databases-storage",
  homepage: "https://drive.google.com",
  kind: "rest",
  baseUrl: "https://www.googleapis.com/drive/v3",
  auth: googleAccount("drive"),
  failure: googleFailure,
  credentialTest: { operation: "search_files", input: { limit: 1 } },
  operations: [searchFiles, readFile, downloadFile, getFile, createFolder, shareFile],
});
