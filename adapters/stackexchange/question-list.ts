import { z } from "zod";
import { Question, QuestionOutput } from "./question.ts";

export const Answer = z.object({ items: z.array(Question), has_more: z.boolean().nullish() });

export const limit = z.int().min(1).max(100).default(10).describe("How many questions a page.");

export const output = z.object({ questions: z.array(QuestionOutput), has_more: z.boolean() });
