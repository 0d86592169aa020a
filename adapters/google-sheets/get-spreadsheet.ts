import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { SpreadsheetId } from "./cells.ts";
import { Spreadsheet, toSpreadsheet, VendorSpreadsheet } from "./spreadsheet.ts";

export const getSpreadsheet = defineOperation({
  name: "get_spreadsheet",
  title: "Get a spreadsheet",
  description:
    "Returns a Google spreadsheet's title, time zone and sheets with their names and sizes, without cells. Use it to learn which ranges there are.",
  docs: "https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/get",
  effect: "read",
  price: free,
  input: z.strictObject({ spreadsheet_id: SpreadsheetId }),
  output: z.object({ spreadsheet: Spreadsheet }),
  run: async ({ spreadsheet_id }, api) => {
    const file = await api.get("/v4/spreadsheets/{spreadsheet}", {
      params: { spreadsheet: spreadsheet_id },
      query: { includeGridData: false },
      returns: VendorSpreadsheet,
    });
    return { spreadsheet: toSpreadsheet(file) };
  },
});
