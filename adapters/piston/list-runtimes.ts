import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const Runtime = z.object({ language: z.string(), version: z.string(), aliases: z.array(z.string()) });

export const listRuntimes = defineOperation({
  name: "list_runtimes",
  title: "List installed languages",
  description:
    "Lists the languages and versions that are installed on your Piston server, with the other names they go by. Use it before run when a language may be missing.",
  docs: "https://github.com/engineer-man/piston/blob/master/docs/api-v2.md",
  effect: "read",
  price: free,
  input: z.strictObject({}),
  output: z.object({ runtimes: z.array(Runtime) }),
  run: async (_, api) => ({ runtimes: await api.get("/runtimes", { returns: z.array(Runtime) }) }),
});
