import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { docsUrl } from "./characters.ts";

const Answer = z.object({
  data: z.object({ languages: z.array(z.object({ language: z.string(), name: z.string().nullish() })) }),
});

export const languages = defineOperation({
  name: "languages",
  title: "Known languages",
  description: "Lists the languages that Google translates, with code and name.",
  docs: `${docsUrl}/languages`,
  effect: "read",
  price: free,
  input: z.strictObject({
    names_in: z
      .string()
      .regex(/^[a-z]{2}$/)
      .default("en")
      .describe("Language of the names. Example: de"),
  }),
  output: z.object({ languages: z.array(z.object({ code: z.string(), name: z.string().nullable() })) }),
  run: async ({ names_in }, api) => {
    const { data } = await api.get("/v2/languages", { query: { target: names_in }, returns: Answer });
    return { languages: data.languages.map(({ language, name }) => ({ code: language, name: name ?? null })) };
  },
});
