import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { cursor, pageOf, text, Uuid } from "./shapes.ts";

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
