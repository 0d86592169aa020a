import { z } from "zod";

export const Memory = z.object({
  id: z.string(),
  memory: z.string(),
  categories: z.array(z.string()).nullish(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
  created_at: z.string().nullish(),
  updated_at: z.string().nullish(),
});

/** A memory as our operations return it. */
export const memoryFields = {
  id: z.string(),
  text: z.string(),
  categories: z.array(z.string()),
  metadata: z.record(z.string(), z.unknown()).nullable(),
  created_at: z.string().nullable(),
  updated_at: z.string().nullable(),
};

export const toMemory = (memory: z.output<typeof Memory>) => ({
  id: memory.id,
  text: memory.memory,
  categories: memory.categories ?? [],
  metadata: memory.metadata ?? null,
  created_at: memory.created_at ?? null,
  updated_at: memory.updated_at ?? null,
});

export const memoryId = z.uuid().describe("The memory's id. Example: 5c56c793-69f3-4fbf-87e6-c4bf54c28c26");
