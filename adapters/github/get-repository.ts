import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { RepositoryName, splitRepository } from "./repository.ts";

const Answer = z.object({
  full_name: z.string(),
  description: z.string().nullish(),
  html_url: z.string(),
  homepage: z.string().nullish(),
  language: z.string().nullish(),
  topics: z.array(z.string()).default([]),
  license: z.object({ spdx_id: z.string().nullish() }).nullish(),
  default_branch: z.string(),
  private: z.boolean(),
  archived: z.boolean(),
  stargazers_count: z.int(),
  forks_count: z.int(),
  open_issues_count: z.int(),
  created_at: z.string().nullish(),
  pushed_at: z.string().nullish(),
});

export const getRepository = defineOperation({
  name: "get_repository",
  title: "Get a repository",
  description:
    "Returns what a GitHub repository is: description, license, topics, default branch, stars, open issues and when it last changed.",
  docs: "https://docs.github.com/en/rest/repos/repos#get-a-repository",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({ repository: RepositoryName }),
  output: z.object({
    name: z.string().describe("owner/name"),
    description: z.string().nullable(),
    url: z.string(),
    homepage: z.string().nullable(),
    language: z.string().nullable(),
    topics: z.array(z.string()),
    license: z.string().nullable().describe("SPDX id."),
    default_branch: z.string(),
    is_private: z.boolean(),
    is_archived: z.boolean(),
    stars: z.int(),
    forks: z.int(),
    open_issues: z.int().describe("Open issues and pull requests together."),
    created_at: z.string().nullable(),
    pushed_at: z.string().nullable(),
  }),
  run: async ({ repository }, api) => {
    const answer = await api.get("/repos/{owner}/{repo}", { params: splitRepository(repository), returns: Answer });
    return {
      name: answer.full_name,
      description: answer.description ?? null,
      url: answer.html_url,
      homepage: answer.homepage || null,
      language: answer.language ?? null,
      topics: answer.topics,
      license: answer.license?.spdx_id ?? null,
      default_branch: answer.default_branch,
      is_private: answer.private,
      is_archived: answer.archived,
      stars: answer.stargazers_count,
      forks: answer.forks_count,
      open_issues: answer.open_issues_count,
      created_at: answer.created_at ?? null,
      pushed_at: answer.pushed_at ?? null,
    };
  },
});
