import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Uuid } from "./shapes.ts";

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
