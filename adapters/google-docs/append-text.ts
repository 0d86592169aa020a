import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { DocumentId, insertAtEnd, Text, urlOf } from "./document.ts";

export const appendText = defineOperation({
  name: "append_text",
  title: "Append text",
  description:
    "Adds plain text at the end of a Google document's first tab. Begin it with a line break for a new paragraph; Markdown is not interpreted.",
  docs: "https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/batchUpdate",
  effect: "write",
  price: free,
  input: z.strictObject({ document_id: DocumentId, text: Text.describe("Example: \\nDecided: we ship on Friday.") }),
  output: z.object({ id: z.string(), url: z.string() }),
  run: async ({ document_id, text }, api) => {
    await insertAtEnd(document_id, text, api);
    return { id: document_id, url: urlOf(document_id) };
  },
});
