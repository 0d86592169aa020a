import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { insertAtEnd, Text, urlOf } from "./document.ts";

export const createDocument = defineOperation({
  name: "create_document",
  title: "Create a document",
  description:
    "Creates a Google document in the connected account's Drive, empty or with a plain text, and returns its id and address. Markdown is not interpreted.",
  docs: "https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/create",
  effect: "write",
  price: free,
  input: z.strictObject({
    title: z.string().min(1).max(500).describe("The file's name. Example: Meeting on 15 January"),
    text: Text.optional().describe("Its content; line breaks make paragraphs."),
  }),
  output: z.object({ id: z.string(), title: z.string(), url: z.string() }),
  run: async ({ title, text }, api) => {
    const created = await api.post("/v1/documents", {
      json: { title },
      returns: z.object({ documentId: z.string(), title: z.string().nullish() }),
    });
    if (text) await insertAtEnd(created.documentId, text, api);
    return { id: created.documentId, title: created.title ?? title, url: urlOf(created.documentId) };
  },
});
