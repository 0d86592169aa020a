import { defineTool, googleAccount, googleFailure } from "../kit/index.ts";
import { appendRows } from "./append-rows.ts";
import { createSpreadsheet } from "./create-spreadsheet.ts";
import { getSpreadsheet } from "./get-spreadsheet.ts";
import { readRange } from "./read-range.ts";
import { writeRange } from "./write-range.ts";

export const googleSheets = defineTool({
  slug: "google-sheets",
  title: "Google Sheets",
  description:
    "Google's spreadsheets: read, write and append cells of a connected account's files, and create new ones.",
  category: "productivity-docs",
  homepage: "https://sheets.google.com",
  kind: "rest",
  baseUrl: "https://sheets.googleapis.com",
  auth: googleAccount("spreadsheets"),
  failure: googleFailure,
  operations: [readRange, writeRange, appendRows, getSpreadsheet, createSpreadsheet],
});
