import { auth, defineTool } from "../kit/index.ts";
import { flakyTests } from "./flaky-tests.ts";
import { listJobs } from "./list-jobs.ts";
import { listPipelines } from "./list-pipelines.ts";
import { listTests } from "./list-tests.ts";
import { listWorkflows } from "./list-workflows.ts";
import { rerunWorkflow } from "./rerun-workflow.ts";
import { runPipeline } from "./run-pipeline.ts";

export const circleci = defineTool({
  slug: "circleci",
  title: "CircleCI",
  description:
    "Continuous integration. See pipelines, workflows, jobs and failed tests; run pipelines and run them again.",
  category: "developer-tools",
  homepage: "https://circleci.com",
  kind: "rest",
  baseUrl: "https://circleci.com/api/v2",
  auth: auth.header("circle-token", {
    getItAt: "https://app.circleci.com/settings/user/tokens",
    fields: [
      {
        name: "api_key",
        label: "Personal API token",
        help: "From User Settings, Personal API Tokens. Project tokens do not work with this version of the API.",
        example: "CCIPAT_sample_0000000000",
      },
    ],
  }),
  credentialTest: { operation: "list_pipelines", input: { project: "gh/CircleCI-Public/circleci-cli" } },
  operations: [listPipelines, listWorkflows, listJobs, listTests, runPipeline, rerunWorkflow, flakyTests],
});
