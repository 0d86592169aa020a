import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { page, site, toQuestion } from "./question.ts";
import { Answer, limit, output } from "./question-list.ts";

export const similar = defineOperation({
  name: "similar",
  title: "Find similar questions",
  description:
    "Finds questions on Stack Overflow or another Stack Exchange site that are like the title of a question, such as an error message. Use it to see whether something was asked before.",
  docs: "https://api.stackexchange.com/docs/similar",
  effect: "read",
  price: free,
  input: z.strictObject({
    title: z.string().trim().min(1).max(300).describe("Example: TypeError: Cannot read properties of undefined"),
    site,
    limit,
    page,
  }),
  output,
  run: async ({ title, site, limit, page }, api) => {
    const { items, has_more } = await api.get("/similar", {
      query: { title, sort: "relevance", order: "desc", site, pagesize: limit, page },
      returns: Answer,
    });
    return { questions: items.map(toQuestion), has_more: has_more ?? false };
  },
});
