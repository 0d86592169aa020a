import { z } from "zod";

export const BaseId = z
  .string()
  .regex(/^app[A-Za-z0-9]{8,30}$/)
  .describe("The base's id, from list_bases or its address. Example: appLkNDICXNqxSDhG");

export const TableName = z.string().min(1).max(200).describe("The table's name or id. Example: Contacts");

export const RecordId = z
  .string()
  .regex(/^rec[A-Za-z0-9]{8,30}$/)
  .describe("The record's id. Example: rec560UJdUtocSouk");

export const Fields = z
  .record(z.string().min(1).max(255), z.unknown())
  .describe('Values by field name. Example: {"Name": "Ada", "Tags": ["vip"]}');

export const typecast = z
  .boolean()
  .default(false)
  .describe("Turn texts into what a field wants, and make options that a select lacks.");

// https://airtable.com/developers/web/api/create-records: ten records a request.
export const recordsMax = 10;

export const tablePath = "/{base}/{table}";
export const recordPath = "/{base}/{table}/{record}";

export const VendorRecord = z.object({
  id: z.string(),
  createdTime: z.string().nullish(),
  fields: z.record(z.string(), z.unknown()).nullish(),
});

export const Record = z.object({
  id: z.string(),
  created_at: z.string().nullable(),
  fields: z.record(z.string(), z.unknown()).describe("Empty fields are left out."),
});

export const toRecord = ({ id, createdTime, fields }: z.output<typeof VendorRecord>) => ({
  id,
  created_at: createdTime ?? null,
  fields: fields ?? {},
});
