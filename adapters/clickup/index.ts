import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, secondsUntil, type UpstreamAnswer } from "../kit/index.ts";
import { comment } from "./comment.ts";
import { createTask } from "./create-task.ts";
import { getTask } from "./get-task.ts";
import { listTasks } from "./list-tasks.ts";
import { updateTask } from "./update-task.ts";

export const clickup = defineTool({
  slug: "clickup",
  title: "ClickUp",
  description: "Work management for teams. Create, list, read, change and comment on the tasks of lists.",
  category: "productivity-docs",
  homepage: "https://clickup.com",
  kind: "rest",
  baseUrl: "https://api.clickup.com/api/v2",
  auth: auth.header("authorization", {
    getItAt: "https://app.clickup.com/settings/apps",
    fields: [
      {
        name: "api_key",
        label: "Personal API token",
        help: "Stands under Settings, Apps. It starts with pk_.",
        example: "pk_123456_SAMPLETOKEN",
      },
    ],
  }),
  failure: clickupFailure,
  operations: [createTask, listTasks, getTask, updateTask, comment],
});

const VendorError = z.object({ err: z.string(), ECODE: z.string().nullish() });

// Errors that are not JSON, such as pages of HTML, are judged by their status.
function clickupFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  if (!failure) return undefined;
  const said = VendorError.safeParse(answer.json());
  const { err, ECODE } = said.success ? said.data : {};
  const retryAfterS =
    failure.retryAfterS ??
    (failure.kind === "throttled" ? secondsUntil(answer.headers["x-ratelimit-reset"]) : undefined);
  return { ...failure, message: err ?? failure.message, code: ECODE ?? undefined, retryAfterS };
}
