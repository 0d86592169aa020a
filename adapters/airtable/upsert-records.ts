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

const Answer = z.object({
  records: z.array(VendorRecord),
  createdRecords: z.array(z.string()).nullish(),
  updatedRecords: z.array(z.string()).nullish(),
});

export const upsertRecords = defineOperation({
  name: "upsert_records",
  title: "Create or update records",
  description:
    "Writes up to ten records into an Airtable table: one that has the same values in match_on is updated, otherwise a new one is made. Good for keeping a table in step with another source.",
  docs: "https://airtable.com/developers/web/api/update-multiple-records",
  effect: "write",
  price: free,
  input: z.strictObject({
    base_id: BaseId,
    table: TableName,
    match_on: z
      .array(z.string().min(1).max(255))
      .min(1)
      .max(3)
      .describe('Fields that tell records apart, one to three. Example: ["Email"]'),
    records: z.array(Fields).min(1).max(recordsMax).describe("Fields of each, those of match_on among them."),
    typecast,
  }),
  output: z.object({
    records: z.array(Record),
    created_ids: z.array(z.string()),
    updated_ids: z.array(z.string()),
  }),
  run: async ({ base_id, table, match_on, records, typecast }, api) => {
    const answer = await api.patch(tablePath, {
      params: { base: base_id, table },
      json: {
        performUpsert: { fieldsToMergeOn: match_on },
        records: records.map((fields) => ({ fields })),
        typecast,
      },
      returns: Answer,
    });
    return {
      records: answer.records.map(toRecord),
      created_ids: answer.createdRecords ?? [],
      updated_ids: answer.updatedRecords ?? [],
    };
  },
});
