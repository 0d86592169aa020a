import { z } from "zod";
import { defineOperation, perCall, returns } from "../kit/index.ts";
import { collectionField, indexHost, namespaceField } from "./index-host.ts";

export const upsertTexts = defineOperation({
  name: "upsert_texts",
  title: "Store texts in Pinecone",
  description:
    "Stores texts with ids and other fields in a Pinecone index with its own embedding model, which makes the vectors; an id that exists is replaced. Found a little later by search_text.",
  docs: "https://docs.pinecone.io/reference/api/2025-10/data-plane/upsert_records",
  effect: "write",
  price: perCall("0.1"),
  timeoutMs: 60_000,
  input: z.strictObject({
    collection: collectionField,
    namespace: namespaceField,
    text_field: z
      .string()
      .regex(/^[A-Za-z]\w{0,99}$/)
      .default("text")
      .describe("The field that the index embeds, as its field map says."),
    records: z
      .array(
        z.strictObject({
          id: z.string().min(1).max(512),
          text: z.string().min(1).max(32_000),
          fields: z
            .record(
              z.string().regex(/^[A-Za-z]\w{0,99}$/),
              z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
            )
            .optional(),
        }),
      )
      .min(1)
      .max(96)
      .describe('The texts. Example: [{"id": "doc-1", "text": "Keys are rotated …", "fields": {"lang": "en"}}]'),
  }),
  output: z.object({ upserted: z.int() }),
  run: async ({ collection, namespace, text_field, records }, api) => {
    await api.post("/records/namespaces/{namespace}/upsert", {
      baseUrl: await indexHost(collection, api),
      params: { namespace },
      ndjson: records.map(({ id, text, fields }) => ({ ...fields, _id: id, [text_field]: text })),
      returns: returns.nothing,
    });
    return { upserted: records.length };
  },
});
