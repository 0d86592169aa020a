import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { DataSourceId, toUuid } from "./ids.ts";
import { textOf } from "./properties.ts";

const Options = z.object({ options: z.array(z.object({ name: z.string().nullish() })).nullish() }).nullish();

const Answer = z.object({
  id: z.string(),
  title: z.unknown().optional(),
  properties: z.record(
    z.string(),
    z.object({ type: z.string(), select: Options, multi_select: Options, status: Options }),
  ),
});

export const getDataSource = defineOperation({
  name: "get_data_source",
  title: "Get a data source",
  description:
    "Returns the columns of a Notion data source (a database's table) with their types and options. Use it before query_data_source or before creating a row.",
  docs: "https://developers.notion.com/reference/retrieve-a-data-source",
  effect: "read",
  price: free,
  input: z.strictObject({ data_source_id: DataSourceId }),
  output: z.object({
    id: z.string(),
    title: z.string(),
    properties: z.array(z.object({ name: z.string(), type: z.string(), options: z.array(z.string()) })),
  }),
  run: async ({ data_source_id }, api) => {
    const { id, title, properties } = await api.get("/v1/data_sources/{source}", {
      params: { source: toUuid(data_source_id) },
      returns: Answer,
    });
    return {
      id,
      title: textOf(title),
      properties: Object.entries(properties).map(([name, { type, select, multi_select, status }]) => ({
        name,
        type,
        options: ((select ?? multi_select ?? status)?.options ?? []).flatMap(({ name }) => name ?? []),
      })),
    };
  },
});
