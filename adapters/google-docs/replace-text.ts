import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { DocumentId, update } from "./document.ts";

const Answer = z.object({
  replies: z
    .array(z.object({ replaceAllText: z.object({ occurrencesChanged: z.int().nullish() }).nullish() }))
    .nullish(),
});

export const replaceText = defineOperation({
  name: "replace_text",
  title: "Replace text",
  description:
    "Replaces every occurrence of a text in all tabs of a Google document and returns how many there were. Good for filling templates; an empty replacement removes the text.",
  docs: "https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/batchUpdate",
  effect: "destroy",
  price: free,
  input: z.strictObject({
    document_id: DocumentId,
    find: z.string().min(1).max(10_000).describe("The text as it stands there. Example: {{customer}}"),
    replace_with: z.string().max(100_000).describe("What comes in its place. Example: Ada Lovelace"),
    match_case: z.boolean().default(true).describe("Tell capital letters from small ones."),
  }),
  output: z.object({ replaced: z.int().describe("0: the text was not found.") }),
  run: async ({ document_id, find, replace_with, match_case }, api) => {
    const edit = { replaceAllText: { containsText: { text: find, matchCase: match_case }, replaceText: replace_with } };
    const { replies } = await update(document_id, edit, Answer, api);
    return { replaced: replies?.[0]?.replaceAllText?.occurrencesChanged ?? 0 };
  },
});
