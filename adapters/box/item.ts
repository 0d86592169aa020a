import { z } from "zod";

export const FileId = z
  .string()
  .regex(/^\d{1,20}$/)
  .describe("The file's id, from search or its address. Example: 12345678901");

export const FolderId = z
  .string()
  .regex(/^\d{1,20}$/)
  .default("0")
  .describe("The folder's id, from search or its address; 0 is the top. Example: 98765432101");

export const itemFields = "name,size,description,created_at,modified_at,parent,owned_by,shared_link,item_status";

export const VendorItem = z.object({
  type: z.string(),
  id: z.string(),
  name: z.string().nullish(),
  size: z.number().nullish(),
  description: z.string().nullish(),
  created_at: z.string().nullish(),
  modified_at: z.string().nullish(),
  parent: z.object({ id: z.string() }).nullish(),
  owned_by: z.object({ login: z.string().nullish() }).nullish(),
  shared_link: z.object({ url: z.string() }).nullish(),
});

export const Item = z.object({
  id: z.string(),
  type: z.string().describe("`file`, `folder` or `web_link`."),
  name: z.string(),
  bytes: z.number().nullable(),
  description: z.string().nullable(),
  created_at: z.string().nullable(),
  modified_at: z.string().nullable(),
  folder_id: z.string().nullable(),
  owner: z.string().nullable(),
  url: z.string().describe("Where a person sees it."),
  shared_url: z.string().nullable(),
});

export const toItem = (item: z.output<typeof VendorItem>) => ({
  id: item.id,
  type: item.type,
  name: item.name ?? "",
  bytes: item.size ?? null,
  description: item.description || null,
  created_at: item.created_at ?? null,
  modified_at: item.modified_at ?? null,
  folder_id: item.parent?.id ?? null,
  owner: item.owned_by?.login ?? null,
  url: `https://app.box.com/${item.type}/${item.id}`,
  shared_url: item.shared_link?.url ?? null,
});

export const Page = z.object({
  entries: z.array(VendorItem).nullish(),
  total_count: z.number().nullish(),
  offset: z.number().nullish(),
});

export const Items = z.object({ items: z.array(Item), total: z.number().nullable() });

export const toItems = ({ entries, total_count }: z.output<typeof Page>) => ({
  items: (entries ?? []).map(toItem),
  total: total_count ?? null,
});

export const paging = {
  limit: z.int().min(1).max(200).default(30).describe("How many at most."),
  offset: z.int().min(0).max(10_000).default(0).describe("How many to leave out, for the next page."),
};
