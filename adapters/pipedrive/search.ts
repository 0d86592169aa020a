import { z } from "zod";
import { type Api, defineOperation, free } from "../kit/index.ts";
import { cursor, wrapped } from "./answer.ts";

const Found = z.object({
  id: z.union([z.int(), z.string()]),
  type: z.string(),
  name: z.string().nullish(),
  title: z.string().nullish(),
  emails: z.array(z.string()).nullish(),
  phones: z.array(z.string()).nullish(),
  status: z.string().nullish(),
  organization: z.object({ name: z.string().nullish() }).nullish(),
});

const kinds = ["deal", "person", "organization", "product", "lead", "project"] as const;

type Search = {
  term: string;
  kind?: (typeof kinds)[number] | undefined;
  field?: "email" | "name" | undefined;
  exact?: boolean | undefined;
  limit: number;
  cursor?: string | undefined;
};

export async function findItems({ term, kind, field, exact, limit, cursor }: Search, api: Api) {
  const { data, additional_data } = await api.get("/api/v2/itemSearch", {
    query: { term, item_types: kind, fields: field, exact_match: exact || undefined, limit, cursor },
    returns: wrapped(z.object({ items: z.array(z.object({ item: Found })).nullish() }).nullish()),
  });
  return { items: (data?.items ?? []).map(({ item }) => item), next_cursor: additional_data?.next_cursor ?? null };
}

export const search = defineOperation({
  name: "search",
  title: "Search the CRM",
  description:
    "Finds deals, people, organizations, leads, products and projects in Pipedrive by words in any of their fields, with ids, e-mail addresses and phone numbers.",
  docs: "https://developers.pipedrive.com/docs/api/v1/ItemSearch#searchItem",
  effect: "read",
  price: free,
  input: z.strictObject({
    query: z.string().trim().min(2).max(300).describe("At least two characters. Example: ada@example.com"),
    kind: z.enum(kinds).optional().describe("Only things of this kind."),
    exact: z.boolean().default(false).describe("Whether the whole field must be equal."),
    limit: z.int().min(1).max(100).default(20).describe("How many at most."),
    cursor,
  }),
  output: z.object({
    items: z.array(
      z.object({
        kind: z.string(),
        id: z.string(),
        name: z.string().nullable(),
        emails: z.array(z.string()),
        phones: z.array(z.string()),
        status: z.string().nullable().describe("Of deals: open, won or lost."),
        organization: z.string().nullable(),
      }),
    ),
    next_cursor: z.string().nullable(),
  }),
  run: async ({ query, ...search }, api) => {
    const { items, next_cursor } = await findItems({ term: query, ...search }, api);
    return {
      items: items.map((item) => ({
        kind: item.type,
        id: String(item.id),
        name: item.name ?? item.title ?? null,
        emails: item.emails ?? [],
        phones: item.phones ?? [],
        status: item.status ?? null,
        organization: item.organization?.name ?? null,
      })),
      next_cursor,
    };
  },
});
