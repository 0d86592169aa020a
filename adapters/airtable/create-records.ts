import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import {
  BaseId,
  Fields,
  Record,
  recordsMax,
  TableName,
  tablePath,
  toRecord,
  typecast,
  VendorRecord,
} from "./record.ts";

export const createRecords = defineOperation({
  name: "create_records",
  title: "Create records",
  description:
    "Adds up to ten records to an Airtable table and returns them with their ids. list_tables names the fields.",
  docs: "https://airtable.com/developers/web/api/create-records",
  effect: "write",
  price: free,
  input: z.strictObject({
    base_id: BaseId,
    table: TableName,
    records: z.array(Fields).min(1).max(recordsMax).describe('Fields of each. Example: [{"Name": "Ada"}]'),
    typecast,
  }),
  output: z.object({ records: z.array(Record) }),
  run: async ({ base_id, table, records, typecast }, api) => {
    const answer = await api.post(tablePath, {
      params: { base: base_id, table },
      json: { records: records.map((fields) => ({ fields })), typecast },
      returns: z.object({ records: z.array(VendorRecord) }),
    });
    return { records: answer.records.map(toRecord) };
  },
});
