import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { command, Key, Text } from "./command.ts";

const secondsMax = 315_360_000;

export const setValue = defineOperation({
  name: "set_value",
  title: "Write a key",
  description:
    "Stores a text under a key of an Upstash Redis database, in place of what was there, or with only_if_absent only where nothing is. Give expires_in_s to have it removed by itself.",
  docs: "https://upstash.com/docs/redis/features/restapi",
  effect: "write",
  price: free,
  input: z.strictObject({
    key: Key,
    value: z.string().max(1_000_000).describe("The text to store, such as JSON."),
    expires_in_s: z.int().min(1).max(secondsMax).optional().describe("Remove it after so many seconds. Example: 3600"),
    only_if_absent: z.boolean().default(false).describe("Keep a value that is already there."),
  }),
  output: z.object({ key: z.string(), stored: z.boolean().describe("False: the key exists and was kept.") }),
  run: async ({ key, value, expires_in_s, only_if_absent }, api) => {
    const expiry = expires_in_s === undefined ? [] : ["EX", expires_in_s];
    const words = ["SET", key, value, ...expiry, ...(only_if_absent ? ["NX"] : [])];
    return { key, stored: (await command(words, Text, api)) === "OK" };
  },
});
