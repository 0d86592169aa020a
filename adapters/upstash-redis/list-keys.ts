import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { command } from "./command.ts";

const Page = z.object({ result: z.tuple([z.string(), z.array(z.string())]) });

export const listKeys = defineOperation({
  name: "list_keys",
  title: "Find keys",
  description:
    "Finds keys of an Upstash Redis database by a pattern with * and ?, a page at a time. A page may be empty although more follow: go on while next_cursor is given.",
  docs: "https://upstash.com/docs/redis/features/restapi",
  effect: "read",
  price: free,
  input: z.strictObject({
    pattern: z.string().min(1).max(200).default("*").describe("Example: session:*"),
    limit: z.int().min(1).max(1_000).default(100).describe("About how many keys to look at for one page."),
    cursor: z.string().regex(/^\d+$/).max(40).default("0").describe("`next_cursor` of the page before."),
  }),
  output: z.object({ keys: z.array(z.string()), next_cursor: z.string().nullable() }),
  run: async ({ pattern, limit, cursor }, api) => {
    const [next, keys] = await command(["SCAN", cursor, "MATCH", pattern, "COUNT", limit], Page, api);
    return { keys, next_cursor: next === "0" ? null : next };
  },
});
