import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { BaseId } from "./record.ts";

const Options = z.object({ choices: z.array(z.object({ name: z.string().nullish() })).nullish() });

const Table = z.object({
  id: z.string(),
  name: z.string(),
  fields: z.array(z.object({ id: z.string(), name: z.string(), type: z.string(), options: Options.nullish() })),
  views: z.array(z.object({ name: z.string() })).nullish(),
});

export const listTables = defineOperation({
  name: "list_tables",
  title: "List tables",
  description:
    "Lists the tables of an Airtable base with their fields, types, choices and views. Use it before reading or writing records.",
  docs: "https://airtable.com/developers/web/api/get-base-schema",
  effect: "read",
  price: free,
  input: z.strictObject({ base_id: BaseId }),
  output: z.object({
    tables: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        fields: z.array(
          z.object({ name: z.string(), type: z.string(), choices: z.array(z.string()).describe("Of selects.") }),
        ),
        views: z.array(z.string()),
      }),
    ),
  }),
  run: async ({ base_id }, api) => {
    const { tables } = await api.get("/meta/bases/{base}/tables", {
      params: { base: base_id },
      returns: z.object({ tables: z.array(Table) }),
    });
    return {
      tables: tables.map(({ id, name, fields, views }) => ({
        id,
        name,
        fields: fields.map(({ name, type, options }) => ({
          name,
          type,
          choices: (options?.choices ?? []).flatMap(({ name }) => name ?? []),
        })),
        views: (views ?? []).map(({ name }) => name),
      })),
    };
  },
});
