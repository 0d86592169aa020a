import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Range, Rows, SpreadsheetId, toWritten, Updated, valueInput, valueInputOption, Written } from "./cells.ts";

export const writeRange = defineOperation({
  name: "write_range",
  title: "Write cells",
  description:
    "Writes rows into a range of a Google spreadsheet, over what stands there, beginning at the range's first cell. To add rows below a table use append_rows.",
  docs: "https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values/update",
  effect: "write",
  price: free,
  input: z.strictObject({ spreadsheet_id: SpreadsheetId, range: Range, rows: Rows, ...valueInput }),
  output: Written,
  run: async ({ spreadsheet_id, range, rows, parse_input }, api) => {
    const updated = await api.put("/v4/spreadsheets/{spreadsheet}/values/{range}", {
      params: { spreadsheet: spreadsheet_id, range },
      query: { valueInputOption: valueInputOption(parse_input) },
      json: { range, majorDimension: "ROWS", values: rows },
      returns: Updated,
    });
    return toWritten(updated);
  },
});
