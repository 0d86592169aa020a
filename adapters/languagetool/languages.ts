import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const Answer = z.array(z.object({ name: z.string(), code: z.string(), longCode: z.string() }));

export const languages = defineOperation({
  name: "languages",
  title: "Known languages",
  description: "Lists the languages and variants that LanguageTool can check, with the codes that check takes.",
  docs: "https://languagetool.org/http-api/",
  effect: "read",
  price: free,
  input: z.strictObject({}),
  output: z.object({ languages: z.array(z.object({ code: z.string(), name: z.string() })) }),
  run: async (_, api) => {
    const list = await api.get("/languages", { returns: Answer });
    return { languages: list.map(({ longCode, name }) => ({ code: longCode, name })) };
  },
});
