import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { BaseId, Fields, Record, RecordId, recordPath, TableName, toRecord, typecast, VendorRecord } from "./record.ts";

export const updateRecord = defineOperation({
  name: "update_record",
  title: "Update a record",
  description: "Sets fields of one Airtable record; fields that are not given stay as they are, null empties one.",
  docs: "https://airtable.com/developers/web/api/update-record",
  effect: "write",
  price: free,
  input: z.strictObject({ base_id: BaseId, table: TableName, record_id: RecordId, fields: Fields, typecast }),
  output: z.object({ record: Record }),
  run: async ({ base_id, table, record_id, fields, typecast }, api) => {
    const record = await api.patch(recordPath, {
      params: { base: base_id, table, record: record_id },
      json: { fields, typecast },
      returns: VendorRecord,
    });
    return { record: toRecord(record) };
  },
});
