import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { cursor, Project, pageOf } from "./shapes.ts";

const Test = z.object({
  name: z.string(),
  classname: z.string().nullish(),
  file: z.string().nullish(),
  result: z.string(),
  message: z.string().nullish(),
  run_time: z.coerce.number().nullish(),
});

export const listTests = defineOperation({
  name: "list_tests",
  title: "Read a job's test results",
  description:
    "Returns the tests that a CircleCI job ran, with result and message; only the failed ones unless told. Use it to see why a job failed.",
  docs: "https://circleci.com/docs/api/v2/#operation/getTests",
  effect: "read",
  price: free,
  input: z.strictObject({
    project: Project,
    job_number: z.int().min(1).max(2_147_483_647).describe("The job's number, from list_jobs. Example: 4711"),
    only_failed: z.boolean().default(true).describe("Whether to leave out tests that passed or were skipped."),
    cursor,
  }),
  output: z.object({
    tests: z.array(
      z.object({
        name: z.string(),
        class_name: z.string().nullable(),
        file: z.string().nullable(),
        result: z.string(),
        message: z.string().nullable(),
        run_time_s: z.number().nullable(),
      }),
    ),
    next_cursor: z.string().nullable(),
  }),
  run: async ({ project, job_number, only_failed, cursor }, api) => {
    const { items, next_page_token } = await api.get("/project/{project+}/{number}/tests", {
      params: { project, number: job_number },
      query: { "page-token": cursor },
      returns: pageOf(Test),
    });
    const passed = new Set(["success", "skipped"]);
    return {
      tests: items
        .filter(({ result }) => !only_failed || !passed.has(result))
        .map(({ name, classname, file, result, message, run_time }) => ({
          name,
          class_name: classname || null,
          file: file ?? null,
          result,
          message: message || null,
          run_time_s: run_time ?? null,
        })),
      next_cursor: next_page_token ?? null,
    };
  },
});
