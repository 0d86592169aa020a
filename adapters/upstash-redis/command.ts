import { z } from "zod";
import type { Api } from "../kit/index.ts";

export const Key = z.string().min(1).max(1_024).describe("The key. Example: session:42");

/** The answers that commands give. */
export const Text = z.object({ result: z.string().nullable() });
export const Count = z.object({ result: z.int() });

/** https://upstash.com/docs/redis/features/restapi: the command as a JSON array, its answer in `result`. */
export async function command<T>(words: readonly (string | number)[], returns: z.ZodType<{ result: T }>, api: Api) {
  const answer = await api.post("", { json: words, returns });
  return answer.result;
}
