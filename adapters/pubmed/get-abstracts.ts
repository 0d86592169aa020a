import { z } from "zod";
import { defineOperation, free, returns } from "../kit/index.ts";
import { database, docsUrl } from "./database.ts";

export const getAbstracts = defineOperation({
  name: "get_abstracts",
  title: "Read abstracts",
  description:
    "Returns title, journal, authors with their institutions, abstract and DOI of up to 20 papers by their PubMed ids, as plain text to read. Take the ids from search.",
  docs: docsUrl,
  effect: "read",
  price: free,
  input: z.strictObject({
    ids: z
      .array(z.string().regex(/^\d{1,9}$/))
      .min(1)
      .max(20)
      .describe('PubMed ids. Example: ["26017442"]'),
  }),
  output: z.object({ text: z.string().describe("One numbered record after the other.") }),
  run: async ({ ids }, api) => {
    const text = await api.get("/efetch.fcgi", {
      query: { ...database, id: ids.join(","), rettype: "abstract", retmode: "text" },
      returns: returns.text(),
    });
    return { text: text.trim() };
  },
});
