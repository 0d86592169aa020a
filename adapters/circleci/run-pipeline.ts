import { z } from "zod";
import { type Api, defineOperation, free, UpstreamFailure } from "../kit/index.ts";
import { Project, Uuid } from "./shapes.ts";

export const runPipeline = defineOperation({
  name: "run_pipeline",
  title: "Run a pipeline",
  description:
    "Starts a CircleCI pipeline of a project on a branch, with parameters if its configuration has some, and returns its id and number at once; follow it with list_workflows.",
  docs: "https://circleci.com/docs/api/v2/#operation/triggerPipelineRun",
  effect: "write",
  price: free,
  input: z.strictObject({
    project: Project,
    branch: z.string().min(1).max(250).default("main").describe("What to run. Example: main"),
    definition_id: Uuid.optional().describe(
      "Which of the project's pipeline definitions; needed where it has several.",
    ),
    parameters: z
      .record(z.string().min(1).max(100), z.union([z.string().max(500), z.number(), z.boolean()]))
      .optional()
      .describe('The pipeline\'s parameters. Example: {"deploy": true}'),
  }),
  output: z.object({ id: z.string().nullable(), number: z.int(), state: z.string().nullable() }),
  run: async ({ project, branch, definition_id, parameters }, api) => {
    const pipeline = await api.post("/project/{project+}/pipeline/run", {
      params: { project },
      json: {
        definition_id: definition_id ?? (await onlyDefinition(project, api)),
        config: { branch },
        checkout: { branch },
        parameters,
      },
      returns: z.object({ id: z.string().nullish(), number: z.int(), state: z.string().nullish() }),
    });
    return { id: pipeline.id ?? null, number: pipeline.number, state: pipeline.state ?? null };
  },
});

const Definitions = z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) });

async function onlyDefinition(project: string, api: Api): Promise<string> {
  const { id } = await api.get("/project/{project+}", { params: { project }, returns: z.object({ id: z.string() }) });
  const { items } = await api.get("/projects/{id}/pipeline-definitions", { params: { id }, returns: Definitions });
  const [first] = items;
  if (first && items.length === 1) return first.id;
  const choice = items.map((item) => `${item.name} (${item.id})`).join(", ") || "none";
  throw new UpstreamFailure({ kind: "rejected", message: `Name one definition_id. The project has: ${choice}.` });
}
