import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { page, site, toQuestion } from "./question.ts";
import { Answer, limit, output } from "./question-list.ts";

export const search = defineOperation({
  name: "search",
  title: "Search questions",
  description:
    "Finds questions on Stack Overflow or another Stack Exchange site by words and tags, best match first: title, address, score, tags, number of answers. Read them with get_question.",
  docs: "https://api.stackexchange.com/docs/advanced-search",
  effect: "read",
  price: free,
  input: z
    .strictObject({
      query: z
        .string()
        .trim()
        .min(1)
        .max(300)
        .optional()
        .describe("Words to look for. Example: postgres upsert returning"),
      tags: z
        .array(z.string().regex(/^[^;\s]{1,35}$/))
        .min(1)
        .max(5)
        .optional()
        .describe('All of these tags. Example: ["typescript", "zod"]'),
      has_accepted_answer: z.boolean().optional().describe("Only questions with an accepted answer, or only without."),
      sort: z.enum(["relevance", "votes", "activity", "creation"]).default("relevance").describe("What comes first."),
      site,
      limit,
      page,
    })
    .refine(({ query, tags }) => query || tags, "give query, tags or both"),
  output,
  run: async ({ query, tags, has_accepted_answer: accepted, sort, site, limit, page }, api) => {
    const { items, has_more } = await api.get("/search/advanced", {
      query: {
        q: query,
        tagged: tags?.join(";"),
        accepted: accepted === undefined ? undefined : accepted ? "True" : "False",
        sort,
        order: "desc",
        site,
        pagesize: limit,
        page,
      },
      returns: Answer,
    });
    return { questions: items.map(toQuestion), has_more: has_more ?? false };
  },
});
