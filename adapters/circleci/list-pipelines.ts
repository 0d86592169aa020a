import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { cursor, Project, pageOf } from "./shapes.ts";

const Pipeline = z.object({
  id: z.string(),
  number: z.int(),
  state: z.string().nullish(),
  created_at: z.string().nullish(),
  errors: z.array(z.object({ message: z.string().nullish() })).nullish(),
  vcs: z
    .object({
      branch: z.string().nullish(),
      tag: z.string().nullish(),
      revision: z.string().nullish(),
      commit: z.object({ subject: z.string().nullish() }).nullish(),
    })
    .nullish(),
});

export const listPipelines = defineOperation({
  name: "list_pipelines",
  title: "List pipelines",
  description:
    "Lists the CircleCI pipelines of a project, newest first, optionally of one branch, with commit and configuration errors. Whether it passed stands in its workflows: list_workflows.",
  docs: "https://circleci.com/docs/api/v2/#operation/listPipelinesForProject",
  effect: "read",
  price: free,
  input: z.strictObject({
    project: Project,
    branch: z.string().min(1).max(250).optional().describe("Only this branch's. Example: main"),
    cursor,
  }),
  output: z.object({
    pipelines: z.array(
      z.object({
        id: z.string(),
        number: z.int(),
        state: z.string().nullable().describe("created, pending, setup or errored; not whether jobs passed."),
        branch: z.string().nullable(),
        tag: z.string().nullable(),
        commit: z.string().nullable(),
        commit_message: z.string().nullable(),
        errors: z.array(z.string()).describe("What is wrong with the configuration."),
        created_at: z.string().nullable(),
      }),
    ),
    next_cursor: z.string().nullable(),
  }),
  run: async ({ project, branch, cursor }, api) => {
    const { items, next_page_token } = await api.get("/project/{project+}/pipeline", {
      params: { project },
      query: { branch, "page-token": cursor },
      returns: pageOf(Pipeline),
    });
    return {
      pipelines: items.map(({ id, number, state, created_at, errors, vcs }) => ({
        id,
        number,
        state: state ?? null,
        branch: vcs?.branch ?? null,
        tag: vcs?.tag ?? null,
        commit: vcs?.revision ?? null,
        commit_message: vcs?.commit?.subject ?? null,
        errors: (errors ?? []).flatMap(({ message }) => message ?? []),
        created_at: created_at ?? null,
      })),
      next_cursor: next_page_token ?? null,
    };
  },
});
