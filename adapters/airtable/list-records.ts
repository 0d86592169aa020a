import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { BaseId, Record, TableName, tablePath, toRecord, VendorRecord } from "./record.ts";

export const listRecords = defineOperation({
  name: "list_records",
  title: "List records",
  description:
    "Returns records of an Airtable table with their fields, filtered by a formula or a view and sorted, up to 100 a page. list_tables names the fields.",
  docs: "https://airtable.com/developers/web/api/list-records",
  effect: "read",
  price: free,
  input: z.strictObject({
    base_id: BaseId,
    table: TableName,
    formula: z
      .string()
      .min(1)
      .max(10_000)
      .optional()
      .describe("Only records for which this is true. Example: AND({Status} = 'Open', {Amount} > 100)"),
    view: z.string().min(1).max(200).optional().describe("Only what this view shows, in its order. Example: Grid view"),
    fields: z.array(z.string().min(1).max(255)).max(50).optional().describe('Only these. Example: ["Name", "Email"]'),
    sort_by: z.string().min(1).max(255).optional().describe("Name of the field to sort by."),
    sort_direction: z.enum(["asc", "desc"]).default("asc").describe("With sort_by."),
    limit: z.int().min(1).max(100).default(50).describe("How many records at most."),
    cursor: z.string().min(1).max(500).optional().describe("`next_cursor` of the page before."),
  }),
  output: z.object({ records: z.array(Record), next_cursor: z.string().nullable() }),
  run: async ({ base_id, table, formula, view, fields, sort_by, sort_direction, limit, cursor }, api) => {
    const { records, offset } = await api.get(tablePath, {
      params: { base: base_id, table },
      query: {
        filterByFormula: formula,
        view,
        "fields[]": fields,
        ...(sort_by && { "sort[0][field]": sort_by, "sort[0][direction]": sort_direction }),
        pageSize: limit,
        offset: cursor,
      },
      returns: z.object({ records: z.array(VendorRecord), offset: z.string().nullish() }),
    });
    return { records: records.map(toRecord), next_cursor: offset ?? null };
  },
});
