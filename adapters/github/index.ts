import {
  auth,
  defineTool,
  type Failure,
  failureFromStatus,
  secondsUntil,
  type UpstreamAnswer,
  userAgent,
} from "../kit/index.ts";
import { createIssue } from "./create-issue.ts";
import { getFile } from "./get-file.ts";
import { getRepository } from "./get-repository.ts";
import { searchIssues } from "./search-issues.ts";
import { searchRepositories } from "./search-repositories.ts";

export const github = defineTool({
  slug: "github",
  title: "GitHub",
  description:
    "Code hosting with issues and pull requests. Search repositories and issues, read files and file new issues; public reads work without a token.",
  category: "developer-tools",
  homepage: "https://github.com",
  kind: "rest",
  baseUrl: "https://api.github.com",
  headers: {
    accept: "application/vnd.github+json",
    "x-github-api-version": "2022-11-28",
    "user-agent": userAgent,
  },
  auth: auth.bearer({
    getItAt: "https://github.com/settings/personal-access-tokens",
    fields: [
      {
        name: "api_key",
        label: "Personal access token",
        help: "A fine-grained token with access to the repositories you want; creating issues needs Issues: read and write.",
        example: "github_pat_sample",
      },
    ],
  }),
  isAuthOptional: true,
  failure: rateLimitFailure,
  credentialTest: { operation: "get_repository", input: { repository: "octocat/Hello-World" } },
  operations: [createIssue, searchIssues, searchRepositories, getFile, getRepository],
});

// https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api: limits answer 403 as well as 429.
function rateLimitFailure(answer: UpstreamAnswer): Failure | undefined {
  if (answer.status !== 403 && answer.status !== 429) return undefined;
  const failure = failureFromStatus(answer);
  const { "x-ratelimit-remaining": remaining, "retry-after": retryAfter } = answer.headers;
  const isLimit = remaining === "0" || retryAfter !== undefined || /rate limit/i.test(failure?.message ?? "");
  if (!failure || (answer.status === 403 && !isLimit)) return undefined;
  return { ...failure, kind: "throttled", retryAfterS: failure.retryAfterS ?? secondsUntilReset(answer) };
}

function secondsUntilReset({ headers }: UpstreamAnswer): number | undefined {
  if (headers["x-ratelimit-remaining"] !== "0") return undefined;
  return secondsUntil(headers["x-ratelimit-reset"]);
}
