import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const Answer = z.object({
  language: z.object({ code: z.string(), detectedLanguage: z.object({ code: z.string() }).nullish() }).nullish(),
  matches: z
    .array(
      z.object({
        message: z.string(),
        shortMessage: z.string().nullish(),
        offset: z.int(),
        length: z.int(),
        sentence: z.string().nullish(),
        replacements: z.array(z.object({ value: z.string().nullish() })),
        rule: z
          .object({
            id: z.string(),
            issueType: z.string().nullish(),
            category: z.object({ name: z.string().nullish() }).nullish(),
          })
          .nullish(),
      }),
    )
    .default([]),
});

const replacementsMax = 5;

export const check = defineOperation({
  name: "check",
  title: "Check spelling and grammar",
  description:
    "Finds mistakes of spelling, grammar and style in a text of up to 20,000 characters, with where each is, why, and what to write instead. Detects the language.",
  docs: "https://languagetool.org/http-api/",
  effect: "read",
  price: free,
  input: z.strictObject({
    text: z.string().trim().min(1).max(20_000).describe("The text. Example: This are a test."),
    language: z
      .string()
      .regex(/^(auto|[a-z]{2,3}(-[A-Z]{2})?)$/)
      .default("auto")
      .describe("Code of the language; auto detects it. Example: en-GB"),
    mother_tongue: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Z]{2})?$/)
      .optional()
      .describe("The writer's own language, to find false friends. Example: de"),
    is_picky: z.boolean().default(false).describe("Also points of style."),
  }),
  output: z.object({
    language: z.string().nullable(),
    mistakes: z.array(
      z.object({
        text: z.string().describe("What is wrong."),
        offset: z.int().describe("Where it begins, in UTF-16 units."),
        message: z.string(),
        suggestions: z.array(z.string()).describe("The best first, five at most."),
        kind: z.string().nullable().describe("Such as misspelling, grammar or style."),
        category: z.string().nullable(),
        rule: z.string().nullable(),
        sentence: z.string().nullable(),
      }),
    ),
  }),
  run: async ({ text, language, mother_tongue, is_picky }, api) => {
    const answer = await api.post("/check", {
      form: { text, language, motherTongue: mother_tongue, level: is_picky ? "picky" : "default" },
      returns: Answer,
    });
    return {
      language: answer.language?.detectedLanguage?.code ?? answer.language?.code ?? null,
      mistakes: answer.matches.map((match) => ({
        text: text.slice(match.offset, match.offset + match.length),
        offset: match.offset,
        message: match.message,
        suggestions: match.replacements.flatMap(({ value }) => value ?? []).slice(0, replacementsMax),
        kind: match.rule?.issueType ?? null,
        category: match.rule?.category?.name ?? null,
        rule: match.rule?.id ?? null,
        sentence: match.sentence ?? null,
      })),
    };
  },
});
