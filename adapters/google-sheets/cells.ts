import { z } from "zod";

export const SpreadsheetId = z
  .string()
  .regex(/^[\w-]{10,100}$/)
  .describe("The part of its address after /d/. Example: 1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms");

export const Range = z
  .string()
  .min(1)
  .max(200)
  .describe("A1 notation, with the sheet's name before it: Sheet1!A1:D20, Sheet1!A:A, or Sheet1 alone.");

const Cell = z.union([z.string().max(50_000), z.number(), z.boolean(), z.null()]);

export const Rows = z
  .array(z.array(Cell).min(1).max(500))
  .min(1)
  .max(2_000)
  .describe('Rows of cells; null leaves a cell as it is. Example: [["Ada", 42], ["José", "=B1*2"]]');

export const valueInput = {
  parse_input: z
    .boolean()
    .default(true)
    .describe(
      "Take values as if typed in: formulas, dates and numbers are recognised. False stores texts as they are.",
    ),
};

export const valueInputOption = (parse: boolean) => (parse ? "USER_ENTERED" : "RAW");

export const Updated = z.object({
  updatedRange: z.string().nullish(),
  updatedRows: z.int().nullish(),
  updatedCells: z.int().nullish(),
});

export const Written = z.object({
  range: z.string().describe("The cells that were written."),
  rows: z.int(),
  cells: z.int(),
});

export const toWritten = ({ updatedRange, updatedRows, updatedCells }: z.output<typeof Updated>) => ({
  range: updatedRange ?? "",
  rows: updatedRows ?? 0,
  cells: updatedCells ?? 0,
});
