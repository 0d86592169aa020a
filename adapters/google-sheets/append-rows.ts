import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Range, Rows, SpreadsheetId, toWritten, Updated, valueInput, valueInputOption, Written } from "./cells.ts";

export const appendRows = defineOperation({
  name: "append_rows",
  title: "Append rows",
  description:
    "Adds rows below the table that a range of a Google spreadsheet holds, and returns where they came to stand. Nothing that is there is overwritten.",
  docs: "https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values/append",
  effect: "write",
  price: free,
  input: z.strictObject({ spreadsheet_id: SpreadsheetId, range: Range, rows: Rows, ...valueInput }),
  output: Written,
  run: async ({ spreadsheet_id, range, rows, parse_input }, api) => {
    const { updates } = await api.post("/v4/spreadsheets/{spreadsheet}/values/{range}:append", {
      params: { spreadsheet: spreadsheet_id, range },
      query: { valueInputOption: valueInputOption(parse_input), insertDataOption: "INSERT_ROWS" },
      json: { range, majorDimension: "ROWS", values: rows },
      returns: z.object({ updates: Updated.nullish() }),
    });
    return toWritten(updates ?? {});
  },
});
