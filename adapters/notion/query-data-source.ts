import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Cursor, DataSourceId, toUuid } from "./ids.ts";
import { Page, toPage, VendorPage } from "./page.ts";

const Answer = z.object({ results: z.array(VendorPage), next_cursor: z.string().nullish() });

export const queryDataSource = defineOperation({
  name: "query_data_source",
  title: "Query a data source",
  description:
    "Returns rows of a Notion data source (a database's table) with their properties as plain values, filtered and sorted. get_data_source names the columns.",
  docs: "https://developers.notion.com/reference/query-a-data-source",
  effect: "read",
  price: free,
  input: z.strictObject({
    data_source_id: DataSourceId,
    filter: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('Notion\'s filter. Example: {"property": "Status", "status": {"equals": "Done"}}'),
    sorts: z
      .array(
        z.strictObject({
          property: z.string().min(1).max(200),
          direction: z.enum(["ascending", "descending"]),
        }),
      )
      .max(10)
      .optional()
      .describe('Example: [{"property": "Due", "direction": "ascending"}]'),
    limit: z.int().min(1).max(100).default(20).describe("How many rows at most."),
    cursor: Cursor,
  }),
  output: z.object({ rows: z.array(Page), next_cursor: z.string().nullable() }),
  run: async ({ data_source_id, filter, sorts, limit, cursor }, api) => {
    const { results, next_cursor } = await api.post("/v1/data_sources/{source}/query", {
      params: { source: toUuid(data_source_id) },
      json: { filter, sorts, page_size: limit, start_cursor: cursor },
      returns: Answer,
    });
    return { rows: results.map(toPage), next_cursor: next_cursor ?? null };
  },
});
