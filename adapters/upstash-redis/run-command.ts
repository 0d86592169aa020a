import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { command } from "./command.ts";

export const runCommand = defineOperation({
  name: "run_command",
  title: "Run a Redis command",
  description:
    "Runs any one Redis command on an Upstash database and returns its answer as JSON. For hashes, lists, sets, counters and streams; for plain keys the other operations are simpler.",
  docs: "https://upstash.com/docs/redis/features/restapi",
  effect: "destroy",
  price: free,
  input: z.strictObject({
    command: z
      .array(z.union([z.string().max(1_000_000), z.number()]))
      .min(1)
      .max(1_000)
      .describe('The command and its arguments. Example: ["HSET", "user:42", "name", "Ada"]'),
  }),
  output: z.object({ result: z.unknown() }),
  run: async ({ command: words }, api) => ({ result: await command(words, z.object({ result: z.unknown() }), api) }),
});
