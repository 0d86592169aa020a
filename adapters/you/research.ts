import { z } from "zod";
import { defineOperation, perUnit, webAnswer } from "../kit/index.ts";
import { askResearch } from "./report.ts";

const unitsOf = { standard: 1, deep: 3, exhaustive: 6 } as const;

export const research = defineOperation({
  name: "research",
  title: "Research a question",
  description:
    "Works on a question in several steps of search and reasoning and returns a thorough answer in Markdown with its sources. Use it where one search is not enough; takes up to some minutes.",
  docs: "https://docs.you.com/api-reference/research/v1-research",
  effect: "read",
  price: perUnit("step of effort", 50, ({ effort }: { effort: keyof typeof unitsOf }) => unitsOf[effort]),
  timeoutMs: 300_000,
  input: z.strictObject({
    question: z
      .string()
      .trim()
      .min(1)
      .max(20_000)
      .describe(
        "The question with all that matters. Example: How did heat pump sales in Europe change since 2022, and why?",
      ),
    effort: z.enum(["standard", "deep", "exhaustive"]).default("standard").describe("How thorough the research is."),
  }),
  output: webAnswer.output,
  run: async ({ question, effort }, api) => {
    const report = await askResearch(question, effort, api);
    api.used(unitsOf[effort]);
    return report;
  },
});
