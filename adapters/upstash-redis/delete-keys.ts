import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Count, command, Key } from "./command.ts";

export const deleteKeys = defineOperation({
  name: "delete_keys",
  title: "Delete keys",
  description:
    "Removes keys and their values from an Upstash Redis database for good and returns how many there were. Keys that do not exist are no error.",
  docs: "https://upstash.com/docs/redis/features/restapi",
  effect: "destroy",
  price: free,
  input: z.strictObject({
    keys: z.array(Key).min(1).max(100).describe('The keys. Example: ["session:42", "session:43"]'),
  }),
  output: z.object({ deleted: z.int() }),
  run: async ({ keys }, api) => ({ deleted: await command(["DEL", ...keys], Count, api) }),
});
