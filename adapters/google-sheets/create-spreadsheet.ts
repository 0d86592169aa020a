import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Spreadsheet, toSpreadsheet, VendorSpreadsheet } from "./spreadsheet.ts";

export const createSpreadsheet = defineOperation({
  name: "create_spreadsheet",
  title: "Create a spreadsheet",
  description:
    "Creates an empty Google spreadsheet in the connected account's Drive and returns its id and address. Fill it with write_range.",
  docs: "https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/create",
  effect: "write",
  price: free,
  input: z.strictObject({
    title: z.string().min(1).max(500).describe("The file's name. Example: Offers 2026"),
    sheets: z
      .array(z.string().min(1).max(100))
      .min(1)
      .max(50)
      .default(["Sheet1"])
      .describe('Names of its sheets. Example: ["Offers", "Prices"]'),
  }),
  output: z.object({ spreadsheet: Spreadsheet }),
  run: async ({ title, sheets }, api) => {
    const file = await api.post("/v4/spreadsheets", {
      json: { properties: { title }, sheets: sheets.map((name) => ({ properties: { title: name } })) },
      returns: VendorSpreadsheet,
    });
    return { spreadsheet: toSpreadsheet(file) };
  },
});
