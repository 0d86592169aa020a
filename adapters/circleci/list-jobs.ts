import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { cursor, pageOf, text, Uuid } from "./shapes.ts";

const Job = z.object({
  id: z.string(),
  name: text,
  type: text.describe("build or approval"),
  status: text,
  job_number: z.int().nullable().default(null).describe("What list_tests wants; null for jobs that have not begun."),
  started_at: text,
  stopped_at: text,
});

export const listJobs = defineOperation({
  name: "list_jobs",
  title: "List jobs of a workflow",
  description: "Lists the jobs of a CircleCI workflow with status, number and times. Use it to see which job failed.",
  docs: "https://circleci.com/docs/api/v2/#operation/listWorkflowJobs",
  effect: "read",
  price: free,
  input: z.strictObject({ workflow_id: Uuid.describe("The workflow's id, from list_workflows."), cursor }),
  output: z.object({ jobs: z.array(Job), next_cursor: z.string().nullable() }),
  run: async ({ workflow_id, cursor }, api) => {
    const { items, next_page_token } = await api.get("/workflow/{id}/job", {
      params: { id: workflow_id },
      query: { "page-token": cursor },
      returns: pageOf(Job),
    });
    return { jobs: items, next_cursor: next_page_token ?? null };
  },
});
