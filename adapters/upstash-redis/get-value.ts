import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { command, Key, Text } from "./command.ts";

export const getValue = defineOperation({
  name: "get_value",
  title: "Read a key",
  description:
    "Reads the text stored under a key of an Upstash Redis database; null where the key does not exist or has expired. For hashes, lists and sets use run_command.",
  docs: "https://upstash.com/docs/redis/features/restapi",
  effect: "read",
  price: free,
  input: z.strictObject({ key: Key }),
  output: z.object({ key: z.string(), value: z.string().nullable() }),
  run: async ({ key }, api) => ({ key, value: await command(["GET", key], Text, api) }),
});
