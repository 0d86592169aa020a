import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { cursor, pageOf, Uuid } from "./inputs.ts";

const text = z.string().nullable().default(null);

/** CircleCI's own names, as far as they matter. */
const Workflow = z.object({
  id: z.string(),
  name: z.string(),
  status: text.describe("success, running, failing, failed, on_hold, canceled, not_run, error or unauthorized"),
  created_at: text,
  stopped_at: text,
});

export const listWorkflows = defineOperation({
  name: "list_workflows",
  title: "List workflows of a pipeline",
  description: "Tells whether a CircleCI pipeline passed: lists its workflows with their status and times.",
  docs: "https://circleci.com/docs/api/v2/#operation/listWorkflowsByPipelineId",
  effect: "read",
  price: free,
  input: z.strictObject({ pipeline_id: Uuid.describe("The pipeline's id, from list_pipelines."), cursor }),
  output: z.object({ workflows: z.array(Workflow), next_cursor: z.string().nullable() }),
  run: async ({ pipeline_id, cursor }, api) => {
    const { items, next_page_token } = await api.get("/pipeline/{id}/workflow", {
      params: { id: pipeline_id },
      query: { "page-token": cursor },
      returns: pageOf(Workflow),
    });
    return { workflows: items, next_cursor: next_page_token ?? null };
  },
});

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

export const rerunWorkflow = defineOperation({
  name: "rerun_workflow",
  title: "Run a workflow again",
  description: "Runs a CircleCI workflow again, whole or from the jobs that failed, and returns the new workflow's id.",
  docs: "https://circleci.com/docs/api/v2/#operation/rerunWorkflow",
  effect: "write",
  price: free,
  input: z.strictObject({
    workflow_id: Uuid.describe("The workflow's id, from list_workflows."),
    from_failed: z.boolean().default(false).describe("Whether to run only what failed and what follows it."),
  }),
  output: z.object({ workflow_id: z.string() }),
  run: ({ workflow_id, from_failed }, api) =>
    api.post("/workflow/{id}/rerun", {
      params: { id: workflow_id },
      json: { from_failed },
      returns: z.object({ workflow_id: z.string() }),
    }),
});
