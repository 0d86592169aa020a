import { z } from "zod";
import { defineOperation, free, UpstreamFailure } from "../kit/index.ts";
import { Id, isoTime, Question, QuestionOutput, site, toQuestion, unescapeHtml } from "./question.ts";

const Post = z.object({
  body: z.string().nullish(),
  owner: z.object({ display_name: z.string().nullish() }).nullish(),
});

const AnswerPost = Post.extend({
  answer_id: z.int(),
  score: z.int().nullish(),
  is_accepted: z.boolean().nullish(),
  creation_date: z.int().nullish(),
});

export const getQuestion = defineOperation({
  name: "get_question",
  title: "Read a question with its answers",
  description:
    "Returns a question of Stack Overflow or another Stack Exchange site with its text and best answers, highest score first, as HTML.",
  docs: "https://api.stackexchange.com/docs/questions-by-ids",
  effect: "read",
  price: free,
  input: z.strictObject({
    question_id: Id.describe("The number in the question's address. Example: 11227809"),
    answers_max: z.int().min(0).max(30).default(5).describe("How many answers at most."),
    site,
  }),
  output: QuestionOutput.extend({
    author: z.string().nullable(),
    body: z.string().describe("HTML."),
    best_answers: z.array(
      z.object({
        id: z.int(),
        author: z.string().nullable(),
        score: z.int().nullable(),
        is_accepted: z.boolean(),
        body: z.string().describe("HTML."),
        answered_at: z.string().nullable(),
      }),
    ),
  }),
  run: async ({ question_id, answers_max, site }, api) => {
    const params = { id: question_id };
    const questions = await api.get("/questions/{id}", {
      params,
      query: { site, filter: "withbody" },
      returns: z.object({ items: z.array(Question.extend(Post.shape)) }),
    });
    const [question] = questions.items;
    if (!question) throw new UpstreamFailure({ kind: "not_found", message: `${site} has no question ${question_id}.` });
    const answers =
      answers_max === 0
        ? []
        : await api
            .get("/questions/{id}/answers", {
              params,
              query: { site, filter: "withbody", sort: "votes", order: "desc", pagesize: answers_max },
              returns: z.object({ items: z.array(AnswerPost) }),
            })
            .then(({ items }) => items);
    return {
      ...toQuestion(question),
      author: authorOf(question),
      body: question.body ?? "",
      best_answers: answers.map((answer) => ({
        id: answer.answer_id,
        author: authorOf(answer),
        score: answer.score ?? null,
        is_accepted: answer.is_accepted ?? false,
        body: answer.body ?? "",
        answered_at: isoTime(answer.creation_date),
      })),
    };
  },
});

function authorOf({ owner }: z.output<typeof Post>): string | null {
  return owner?.display_name ? unescapeHtml(owner.display_name) : null;
}
