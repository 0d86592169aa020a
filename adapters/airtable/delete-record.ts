import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { BaseId, RecordId, recordPath, TableName } from "./record.ts";

export const deleteRecord = defineOperation({
  name: "delete_record",
  title: "Delete a record",
  description: "Deletes one record of an Airtable table. People can restore it from the base's trash for some days.",
  docs: "https://airtable.com/developers/web/api/delete-record",
  effect: "destroy",
  price: free,
  input: z.strictObject({ base_id: BaseId, table: TableName, record_id: RecordId }),
  output: z.object({ record_id: z.string(), deleted: z.boolean() }),
  run: async ({ base_id, table, record_id }, api) => {
    const { deleted } = await api.delete(recordPath, {
      params: { base: base_id, table, record: record_id },
      returns: z.object({ id: z.string().nullish(), deleted: z.boolean().nullish() }),
    });
    return { record_id, deleted: deleted ?? true };
  },
});
