import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Project } from "./shapes.ts";

const FlakyTest = z.object({
  test_name: z.string(),
  classname: z.string().nullish(),
  file: z.string().nullish(),
  workflow_name: z.string().nullish(),
  job_name: z.string().nullish(),
  job_number: z.int().nullish(),
  times_flaked: z.int().nullish(),
});

export const flakyTests = defineOperation({
  name: "flaky_tests",
  title: "List flaky tests",
  description:
    "Lists the tests of a CircleCI project that sometimes fail and sometimes pass on the same commit, with how often and in which job.",
  docs: "https://circleci.com/docs/api/v2/#operation/getFlakyTests",
  effect: "read",
  price: free,
  input: z.strictObject({ project: Project }),
  output: z.object({
    total: z.int(),
    tests: z.array(
      z.object({
        name: z.string(),
        class_name: z.string().nullable(),
        file: z.string().nullable(),
        workflow: z.string().nullable(),
        job: z.string().nullable(),
        job_number: z.int().nullable(),
        times_flaked: z.int().nullable(),
      }),
    ),
  }),
  run: async ({ project }, api) => {
    const { flaky_tests, total_flaky_tests } = await api.get("/insights/{project+}/flaky-tests", {
      params: { project },
      returns: z.object({ flaky_tests: z.array(FlakyTest), total_flaky_tests: z.int() }),
    });
    return {
      total: total_flaky_tests,
      tests: flaky_tests.map((test) => ({
        name: test.test_name,
        class_name: test.classname ?? null,
        file: test.file ?? null,
        workflow: test.workflow_name ?? null,
        job: test.job_name ?? null,
        job_number: test.job_number ?? null,
        times_flaked: test.times_flaked ?? null,
      })),
    };
  },
});
