import { z } from "zod";
import { defineOperation, perCall, returns } from "../kit/index.ts";
import { memoryId } from "./memory.ts";

export const deleteMemory = defineOperation({
  name: "delete_memory",
  title: "Forget a memory",
  description: "Deletes one memory by its id, for good. Use it when a user asks to forget something.",
  docs: "https://docs.mem0.ai/api-reference/memory/delete-memory",
  effect: "destroy",
  price: perCall("0.1"),
  input: z.strictObject({ id: memoryId }),
  output: z.object({ id: z.string().describe("The memory that is gone.") }),
  run: async ({ id }, api) => {
    await api.delete("/v1/memories/{id}/", { params: { id }, returns: returns.nothing });
    return { id };
  },
});
