import { z } from "zod";
import { defineCapability } from "../capability.ts";

const metadata = z.record(z.string().min(1).max(100), z.unknown());
const collection = z.string().min(1).max(200).describe("Index, collection or class. Example: articles");
const namespace = z.string().min(1).max(200).optional().describe("The part of the collection, where it has parts.");
const numbers = z.array(z.number()).min(1).max(20_000);

export const dbQuery = defineCapability({
  name: "db.query",
  title: "Run SQL",
  description: "Runs one SQL statement with parameters on a database and returns its rows.",
  input: z.strictObject({
    sql: z
      .string()
      .trim()
      .min(1)
      .max(100_000)
      .describe("One statement. Example: SELECT id, name FROM users WHERE id = $1"),
    parameters: z
      .array(z.union([z.string().max(1_000_000), z.number(), z.boolean(), z.null()]))
      .max(100)
      .default([])
      .describe("Values of the statement's placeholders, in order. Never write values into the statement."),
    database: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .describe("The database's name or id, where the credential opens several."),
  }),
  output: z.object({
    columns: z.array(z.string()),
    rows: z.array(z.record(z.string(), z.unknown())),
    affected: z.int().nullable().describe("Rows that were added, changed or removed, where the provider tells."),
  }),
});

export const vectorQuery = defineCapability({
  name: "vector.query",
  title: "Find near vectors",
  description: "Finds the stored vectors nearest to a given one, with their metadata. Embed the query text first.",
  input: z.strictObject({
    collection,
    namespace,
    vector: numbers.describe("The vector to compare with, as long as those that are stored."),
    limit: z.int().min(1).max(100).default(10).describe("How many matches at most."),
    filter: metadata.optional().describe("A condition on metadata in the provider's own language."),
  }),
  output: z.object({
    matches: z.array(
      z.object({
        id: z.string(),
        score: z.number().nullable().describe("Higher is nearer, on the provider's own scale."),
        metadata: z.record(z.string(), z.unknown()).nullable(),
      }),
    ),
  }),
});

export const vectorUpsert = defineCapability({
  name: "vector.upsert",
  title: "Store vectors",
  description: "Stores vectors with their ids and metadata; an id that exists is replaced.",
  input: z.strictObject({
    collection,
    namespace,
    vectors: z
      .array(
        z.strictObject({
          id: z.string().min(1).max(512).describe("Yours. Some providers take only UUIDs or whole numbers."),
          values: numbers.describe("The vector."),
          metadata: metadata.optional().describe("What to find and filter it by."),
        }),
      )
      .min(1)
      .max(100)
      .describe("The vectors."),
  }),
  output: z.object({ upserted: z.int().describe("How many were stored.") }),
});

const userId = z.string().min(1).max(200).describe("Whose memory it is; an id of yours. Example: user_42");

export const memoryAdd = defineCapability({
  name: "memory.add",
  title: "Remember a conversation",
  description: "Gives messages to a user's long-term memory, which keeps the facts in them.",
  input: z.strictObject({
    user_id: userId,
    messages: z
      .array(z.strictObject({ role: z.enum(["user", "assistant"]), content: z.string().min(1).max(20_000) }))
      .min(1)
      .max(50)
      .describe('What was said, oldest first. Example: [{"role": "user", "content": "I am allergic to nuts"}]'),
  }),
  output: z.object({
    state: z.enum(["stored", "queued"]).describe("Queued: the facts are found a little later."),
    ids: z.array(z.string()).describe("Ids of what was stored, where the provider tells."),
  }),
});

export const memorySearch = defineCapability({
  name: "memory.search",
  title: "Recall memories",
  description: "Finds what a user's long-term memory holds about a question.",
  input: z.strictObject({
    user_id: userId,
    query: z.string().trim().min(1).max(1_000).describe("What to recall. Example: What can this person not eat?"),
    limit: z.int().min(1).max(50).default(10).describe("How many memories at most."),
  }),
  output: z.object({
    memories: z.array(
      z.object({
        id: z.string(),
        text: z.string(),
        score: z.number().nullable().describe("Higher fits better, on the provider's own scale."),
        created_at: z.string().nullable(),
      }),
    ),
  }),
});
