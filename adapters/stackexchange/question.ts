import { z } from "zod";

export const site = z
  .string()
  .regex(/^[a-z][a-z0-9.-]{1,60}$/)
  .default("stackoverflow")
  .describe("Which site: stackoverflow, serverfault, superuser, askubuntu, math, unix and others.");

export const page = z.int().min(1).max(25).default(1).describe("Which page, from 1.");

export const Id = z.int().min(1).max(2_147_483_647);

export const Question = z.object({
  question_id: z.int(),
  title: z.string(),
  link: z.string(),
  score: z.int().nullish(),
  answer_count: z.int().nullish(),
  accepted_answer_id: z.int().nullish(),
  view_count: z.int().nullish(),
  tags: z.array(z.string()).nullish(),
  creation_date: z.int().nullish(),
  last_activity_date: z.int().nullish(),
});

export const QuestionOutput = z.object({
  id: z.int(),
  title: z.string(),
  url: z.string(),
  score: z.int().nullable(),
  answers: z.int().nullable(),
  accepted_answer_id: z.int().nullable(),
  views: z.int().nullable(),
  tags: z.array(z.string()),
  asked_at: z.string().nullable(),
  active_at: z.string().nullable(),
});

export const toQuestion = (question: z.output<typeof Question>): z.input<typeof QuestionOutput> => ({
  id: question.question_id,
  title: unescapeHtml(question.title),
  url: question.link,
  score: question.score ?? null,
  answers: question.answer_count ?? null,
  accepted_answer_id: question.accepted_answer_id ?? null,
  views: question.view_count ?? null,
  tags: question.tags ?? [],
  asked_at: isoTime(question.creation_date),
  active_at: isoTime(question.last_activity_date),
});

export const isoTime = (seconds: number | null | undefined): string | null =>
  seconds ? new Date(seconds * 1_000).toISOString() : null;

const entities: Record<string, string> = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };

/** Titles and names come as HTML. */
export const unescapeHtml = (text: string): string =>
  text.replace(/&(lt|gt|quot|#39|amp);/g, (entity, name: string) => entities[name] ?? entity);
