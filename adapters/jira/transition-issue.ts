import { z } from "zod";
import { defineOperation, free, returns, UpstreamFailure } from "../kit/index.ts";
import { Key } from "./issue.ts";

const Answer = z.object({
  transitions: z
    .array(
      z.object({ id: z.string(), name: z.string().nullish(), to: z.object({ name: z.string().nullish() }).nullish() }),
    )
    .nullish(),
});

export const transitionIssue = defineOperation({
  name: "transition_issue",
  title: "Change an issue's status",
  description:
    "Moves a Jira issue to another status, such as In Progress or Done, if its workflow allows the step. An impossible status is refused with the ones that are possible.",
  docs: "https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-transitions-post",
  effect: "write",
  price: free,
  input: z.strictObject({
    issue: Key,
    status: z.string().trim().min(1).max(100).describe("The status, or the step that leads to it. Example: Done"),
  }),
  output: z.object({ id: z.string(), state: z.string() }),
  run: async ({ issue, status }, api) => {
    const params = { key: issue };
    const { transitions } = await api.get("/issue/{key}", {
      params,
      query: { fields: "status", expand: "transitions" },
      returns: Answer,
    });
    const steps = (transitions ?? []).map(({ id, name, to }) => ({
      id,
      name: name ?? "",
      state: to?.name ?? name ?? "",
    }));
    const wanted = status.toLowerCase();
    const step =
      steps.find(({ state }) => state.toLowerCase() === wanted) ??
      steps.find(({ name }) => name.toLowerCase() === wanted);
    if (!step) {
      const possible = steps.map(({ state }) => state).join(", ") || "none";
      throw new UpstreamFailure({ kind: "rejected", message: `The issue cannot go there. Possible now: ${possible}.` });
    }
    await api.post("/issue/{key}/transitions", {
      params,
      json: { transition: { id: step.id } },
      returns: returns.nothing,
    });
    return { id: issue, state: step.state };
  },
});
