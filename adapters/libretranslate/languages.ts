import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const Answer = z.array(z.object({ code: z.string(), name: z.string(), targets: z.array(z.string()).nullish() }));

export const languages = defineOperation({
  name: "languages",
  title: "Known languages",
  description:
    "Lists the languages that LibreTranslate knows, with code, name and into which others each is translated.",
  docs: "https://docs.libretranslate.com/api/operations/languages/",
  effect: "read",
  price: free,
  input: z.strictObject({}),
  output: z.object({
    languages: z.array(z.object({ code: z.string(), name: z.string(), targets: z.array(z.string()) })),
  }),
  run: async (_, api) => {
    const list = await api.get("/languages", { returns: Answer });
    return { languages: list.map(({ code, name, targets }) => ({ code, name, targets: targets ?? [] })) };
  },
});
