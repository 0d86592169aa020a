import { z } from "zod";
import type { Api } from "../kit/index.ts";

const Answer = z.object({
  total: z.int(),
  results: z.array(
    z.object({
      id: z.string(),
      properties: z.record(z.string(), z.string().nullable()),
      createdAt: z.string().nullish(),
      updatedAt: z.string().nullish(),
      url: z.string().nullish(),
    }),
  ),
  paging: z.object({ next: z.object({ after: z.string() }).nullish() }).nullish(),
});

export const pageInput = {
  limit: z.int().min(1).max(100).default(20).describe("How many at most."),
  cursor: z
    .string()
    .regex(/^\d{1,10}$/)
    .default("0")
    .describe("next_cursor of the page before; 0 for the first."),
};

export const pageOutput = { total: z.int(), next_cursor: z.string().nullable() };

export const dates = {
  url: z.string().nullable(),
  created_at: z.string().nullable(),
  updated_at: z.string().nullable(),
};

type Search = {
  query?: string | undefined;
  filter?: { property: string; value: string } | undefined;
  properties: readonly string[];
  limit: number;
  cursor: string;
};

export async function findObjects(object: string, { query, filter, properties, limit, cursor }: Search, api: Api) {
  const { total, results, paging } = await api.post("/crm/objects/2026-03/{object}/search", {
    params: { object },
    json: {
      query,
      filterGroups: filter
        ? [{ filters: [{ propertyName: filter.property, operator: "EQ", value: filter.value }] }]
        : [],
      properties,
      sorts: [],
      limit,
      after: cursor,
    },
    returns: Answer,
  });
  return { total, results, next_cursor: paging?.next?.after ?? null };
}

export const datesOf = ({ url, createdAt, updatedAt }: z.output<typeof Answer>["results"][number]) => ({
  url: url ?? null,
  created_at: createdAt ?? null,
  updated_at: updatedAt ?? null,
});
