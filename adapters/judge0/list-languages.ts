import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const Languages = z.array(z.object({ id: z.int(), name: z.string() }));

export const listLanguages = defineOperation({
  name: "list_languages",
  title: "List the languages",
  description:
    "Lists the languages and versions that Judge0 can run now, with the ids that run_program takes. Use it when run lacks a language.",
  docs: "https://ce.judge0.com/#statuses-and-languages-languages-get",
  effect: "read",
  price: free,
  input: z.strictObject({}),
  output: z.object({ languages: Languages }),
  run: async (_, api) => ({ languages: await api.get("/languages", { returns: Languages }) }),
});
