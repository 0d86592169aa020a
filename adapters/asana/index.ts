import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { comment } from "./comment.ts";
import { createTask } from "./create-task.ts";
import { getTask } from "./get-task.ts";
import { listProjects } from "./list-projects.ts";
import { listTasks } from "./list-tasks.ts";
import { listWorkspaces } from "./list-workspaces.ts";
import { searchTasks } from "./search-tasks.ts";
import { updateTask } from "./update-task.ts";

export const asana = defineTool({
  slug: "asana",
  title: "Asana",
  description: "Work management for teams. Create, find, read, change and comment on tasks of a person's projects.",
  category: "productivity-docs",
  homepage: "https://asana.com",
  kind: "rest",
  baseUrl: "https://app.asana.com/api/1.0",
  auth: auth.bearer({
    getItAt: "https://app.asana.com/0/my-apps",
    fields: [
      {
        name: "api_key",
        label: "Personal access token",
        help: "Make one in the developer console. It may do what you may do.",
        example: "2/1204567890123456/1209876543210987:sample",
      },
    ],
  }),
  failure: asanaFailure,
  credentialTest: { operation: "list_workspaces", input: { limit: 1 } },
  operations: [createTask, listTasks, searchTasks, getTask, updateTask, comment, listProjects, listWorkspaces],
});

const VendorErrors = z.object({ errors: z.array(z.object({ message: z.string().nullish() })).min(1) });

// 402 says that the plan lacks a feature, such as search, and 403 that the person may not see something.
const kindByStatus: Record<number, Failure["kind"]> = { 402: "rejected", 403: "rejected" };

function asanaFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const said = VendorErrors.safeParse(answer.json());
  if (!failure || !said.success) return undefined;
  const message = said.data.errors[0]?.message ?? failure.message;
  return { ...failure, message, kind: kindByStatus[answer.status] ?? failure.kind };
}
