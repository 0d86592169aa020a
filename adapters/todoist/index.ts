import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { closeTask } from "./close-task.ts";
import { comment } from "./comment.ts";
import { createTask } from "./create-task.ts";
import { findTasks } from "./find-tasks.ts";
import { listProjects } from "./list-projects.ts";
import { listTasks } from "./list-tasks.ts";
import { updateTask } from "./update-task.ts";

export const todoist = defineTool({
  slug: "todoist",
  title: "Todoist",
  description: "A person's to-do list. Create, find, change, complete and comment on tasks.",
  category: "productivity-docs",
  homepage: "https://www.todoist.com",
  kind: "rest",
  baseUrl: "https://api.todoist.com/api/v1",
  auth: auth.bearer({
    getItAt: "https://app.todoist.com/app/settings/integrations/developer",
    fields: [
      {
        name: "api_key",
        label: "API token",
        help: "Stands under Settings, Integrations, Developer.",
        example: "0123456789abcdef0123456789abcdef01234567",
      },
    ],
  }),
  failure: todoistFailure,
  credentialTest: { operation: "list_projects", input: { limit: 1 } },
  operations: [createTask, listTasks, findTasks, updateTask, closeTask, comment, listProjects],
});

const VendorError = z.object({
  error: z.string(),
  error_tag: z.string().nullish(),
  error_extra: z.object({ retry_after: z.number().nullish() }).nullish(),
});

// The wait stands in the body.
function todoistFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const said = VendorError.safeParse(answer.json());
  if (!failure || !said.success) return undefined;
  const { error, error_tag, error_extra } = said.data;
  const waitS = failure.kind === "throttled" ? error_extra?.retry_after : undefined;
  return {
    ...failure,
    message: error,
    code: error_tag ?? undefined,
    retryAfterS: failure.retryAfterS ?? waitS ?? undefined,
  };
}
