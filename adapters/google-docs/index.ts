import { defineTool, googleAccount, googleFailure } from "../kit/index.ts";
import { appendText } from "./append-text.ts";
import { createDocument } from "./create-document.ts";
import { readDocument } from "./read-document.ts";
import { replaceText } from "./replace-text.ts";

export const googleDocs = defineTool({
  slug: "google-docs",
  title: "Google Docs",
  description:
    "Google's documents: read the text of a connected account's files, create new ones, append and replace text.",
  category: "productivity-docs",
  homepage: "https://docs.google.com",
  kind: "rest",
  baseUrl: "https://docs.googleapis.com",
  auth: googleAccount("documents"),
  failure: googleFailure,
  operations: [readDocument, createDocument, appendText, replaceText],
});
