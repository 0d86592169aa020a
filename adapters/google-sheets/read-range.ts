import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Range, SpreadsheetId } from "./cells.ts";

const options = { formatted: "FORMATTED_VALUE", plain: "UNFORMATTED_VALUE", formulas: "FORMULA" } as const;

export const readRange = defineOperation({
  name: "read_range",
  title: "Read cells",
  description:
    "Reads a range of a Google spreadsheet and returns its rows. Empty cells and rows at the end are left out, so rows may differ in length. get_spreadsheet names the sheets.",
  docs: "https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values/get",
  effect: "read",
  price: free,
  input: z.strictObject({
    spreadsheet_id: SpreadsheetId,
    range: Range,
    values: z
      .enum(["formatted", "plain", "formulas"])
      .default("formatted")
      .describe("formatted: texts as a person sees them; plain: numbers as numbers; formulas: what is typed in."),
  }),
  output: z.object({ range: z.string(), rows: z.array(z.array(z.unknown())) }),
  run: async ({ spreadsheet_id, range, values }, api) => {
    const answer = await api.get("/v4/spreadsheets/{spreadsheet}/values/{range}", {
      params: { spreadsheet: spreadsheet_id, range },
      query: { valueRenderOption: options[values], dateTimeRenderOption: "FORMATTED_STRING" },
      returns: z.object({ range: z.string().nullish(), values: z.array(z.array(z.unknown())).nullish() }),
    });
    return { range: answer.range ?? range, rows: answer.values ?? [] };
  },
});
