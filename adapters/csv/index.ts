import { defineTool } from "../kit/index.ts";
import { fromJson } from "./from-json.ts";
import { toJson } from "./to-json.ts";

export const csv = defineTool({
  slug: "csv",
  title: "CSV",
  description:
    "Reads and writes CSV as spreadsheets and databases mean it: delimiters, quotes, types and column names.",
  category: "utilities",
  homepage: "https://www.rfc-editor.org/rfc/rfc4180",
  kind: "native",
  operations: [toJson, fromJson],
});
