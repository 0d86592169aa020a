import { z } from "zod";
import { type Api, defineOperation, free, returns, UpstreamFailure } from "../kit/index.ts";
import { FileId, getMetadata, isGoogleDocument } from "./file.ts";

/** https://developers.google.com/workspace/drive/api/guides/ref-export-formats */
const textOf: Record<string, string> = {
  "application/vnd.google-apps.document": "text/markdown",
  "application/vnd.google-apps.spreadsheet": "text/csv",
  "application/vnd.google-apps.presentation": "text/plain",
};

const readable = /^text\/|^application\/(?:json|xml|x-yaml|javascript|sql|x-ndjson)|\+(?:json|xml)$/;

export const readFile = defineOperation({
  name: "read_file",
  title: "Read a file's text",
  description:
    "Returns the text of a Drive file: Google documents as Markdown, the first sheet of spreadsheets as CSV, presentations and text files as text. For pictures, PDFs and Office files use download_file.",
  docs: "https://developers.google.com/workspace/drive/api/guides/manage-downloads",
  effect: "read",
  price: free,
  input: z.strictObject({
    file_id: FileId,
    characters_max: z.int().min(100).max(500_000).default(50_000).describe("Cut the text after so many characters."),
  }),
  output: z.object({
    file_id: z.string(),
    name: z.string(),
    content_type: z.string().describe("What the text is, such as text/markdown."),
    text: z.string(),
    is_truncated: z.boolean(),
  }),
  run: async ({ file_id, characters_max }, api) => {
    const { name, mimeType } = await getMetadata(file_id, api);
    const { contentType, text } = await readText(file_id, mimeType ?? "", api);
    return {
      file_id,
      name: name ?? "",
      content_type: contentType,
      text: text.slice(0, characters_max),
      is_truncated: text.length > characters_max,
    };
  },
});

async function readText(file: string, mimeType: string, api: Api) {
  const exported = textOf[mimeType];
  if (exported) {
    const query = { mimeType: exported };
    const text = await api.get("/files/{file}/export", { params: { file }, query, returns: returns.text("*/*") });
    return { contentType: exported, text };
  }
  if (isGoogleDocument(mimeType) || !readable.test(mimeType)) {
    const message = `A file of type ${mimeType} has no plain text: use download_file.`;
    throw new UpstreamFailure({ kind: "rejected", message });
  }
  const query = { alt: "media", supportsAllDrives: true };
  const text = await api.get("/files/{file}", { params: { file }, query, returns: returns.text("*/*") });
  return { contentType: mimeType, text };
}
