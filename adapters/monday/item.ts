import { z } from "zod";

const Id = z.string().regex(/^\d{1,20}$/);

export const BoardId = Id.describe("The board's id, from list_boards or its address. Example: 1234567890");

export const ItemId = Id.describe("The item's id, from list_items or its address. Example: 9876543210");

export const ColumnValues = z
  .record(z.string().min(1).max(100), z.unknown())
  .describe(
    'Values by column id, in the form that monday.com has for the column\'s type. Example: {"status": {"label": "Done"}, "date4": {"date": "2026-02-01"}}',
  );

export const VendorItem = z.object({
  id: z.string(),
  name: z.string(),
  url: z.string().nullish(),
  updated_at: z.string().nullish(),
  group: z.object({ title: z.string() }).nullish(),
  column_values: z
    .array(z.object({ id: z.string(), text: z.string().nullish(), column: z.object({ title: z.string() }) }))
    .nullish(),
});

export const Item = z.object({
  id: z.string(),
  name: z.string(),
  url: z.string().nullable(),
  group: z.string().nullable(),
  updated_at: z.string().nullable(),
  columns: z.array(z.object({ id: z.string(), title: z.string(), text: z.string().nullable() })),
});

export const itemFields = "id name url updated_at group { title } column_values { id text column { title } }";

export const toItem = (item: z.output<typeof VendorItem>) => ({
  id: item.id,
  name: item.name,
  url: item.url ?? null,
  group: item.group?.title ?? null,
  updated_at: item.updated_at ?? null,
  columns: (item.column_values ?? []).map(({ id, text, column }) => ({ id, title: column.title, text: text || null })),
});
