import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const Url = z.union([z.string(), z.object({ raw: z.string().nullish() })]).nullish();

const Request = z.object({
  method: z.string().nullish(),
  url: Url,
  description: z.string().nullish(),
  header: z.array(z.object({ key: z.string().nullish(), value: z.string().nullish() })).nullish(),
  body: z.object({ mode: z.string().nullish(), raw: z.string().nullish() }).nullish(),
});

type Item = {
  name?: string | null | undefined;
  request?: z.output<typeof Request> | null | undefined;
  item?: Item[] | null | undefined;
};

const Item: z.ZodType<Item> = z.lazy(() =>
  z.object({ name: z.string().nullish(), request: Request.nullish(), item: z.array(Item).nullish() }),
);

const Answer = z.object({
  collection: z.object({
    info: z.object({ name: z.string().nullish(), description: z.string().nullish(), updatedAt: z.string().nullish() }),
    item: z.array(Item).nullish(),
  }),
});

export const getCollection = defineOperation({
  name: "get_collection",
  title: "Read a collection",
  description:
    "Returns the requests of a Postman collection with their folders, methods, addresses, headers and bodies. Use it to learn how an API is called.",
  docs: "https://learning.postman.com/api-docs/api-reference/collections/get-collection/",
  effect: "read",
  price: free,
  input: z.strictObject({
    collection_id: z
      .string()
      .regex(/^[\w-]{8,80}$/)
      .describe("From list_collections. Example: 12345678-8a7b6c5d-1234-4bcd-9e8f-001122334455"),
  }),
  output: z.object({
    name: z.string().nullable(),
    description: z.string().nullable(),
    updated_at: z.string().nullable(),
    requests: z.array(
      z.object({
        folder: z.string().describe("The folders around it, with slashes between; empty at the top."),
        name: z.string(),
        method: z.string().nullable(),
        url: z.string().nullable(),
        description: z.string().nullable(),
        headers: z.array(z.string()).describe("Their names; the values may be secrets."),
        body: z.string().nullable(),
      }),
    ),
  }),
  run: async ({ collection_id }, api) => {
    const { collection } = await api.get("/collections/{id}", { params: { id: collection_id }, returns: Answer });
    return {
      name: collection.info.name ?? null,
      description: collection.info.description ?? null,
      updated_at: collection.info.updatedAt ?? null,
      requests: (collection.item ?? []).flatMap((item) => requestsIn(item, [])),
    };
  },
});

type Listed = {
  folder: string;
  name: string;
  method: string | null;
  url: string | null;
  description: string | null;
  headers: string[];
  body: string | null;
};

function requestsIn({ name, request, item }: Item, folders: readonly string[]): Listed[] {
  const nested = (item ?? []).flatMap((one) => requestsIn(one, [...folders, name ?? ""]));
  if (!request) return nested;
  const { method, url, description, header, body } = request;
  const own = {
    folder: folders.join("/"),
    name: name ?? "",
    method: method ?? null,
    url: (typeof url === "string" ? url : url?.raw) ?? null,
    description: description ?? null,
    headers: (header ?? []).flatMap(({ key }) => key ?? []),
    body: body?.raw ?? null,
  };
  return [own, ...nested];
}
