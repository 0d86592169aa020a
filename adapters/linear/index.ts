import { z } from "zod";
import { auth, defineTool, type Failure, retryAfterS, type UpstreamAnswer } from "../kit/index.ts";
import { createIssue } from "./create-issue.ts";
import { listTeams } from "./list-teams.ts";
import { searchIssues } from "./search-issues.ts";

export const linear = defineTool({
  slug: "linear",
  title: "Linear",
  description: "Issue tracking for product teams. Create and search issues and list the teams of a workspace.",
  category: "developer-tools",
  homepage: "https://linear.app",
  kind: "rest",
  baseUrl: "https://api.linear.app/graphql",
  auth: auth.header("authorization", {
    getItAt: "https://linear.app/settings/account/security",
    fields: [
      {
        name: "api_key",
        label: "Personal API key",
        help: "Make one under Settings, Security & access, Personal API keys. It starts with lin_api_.",
        example: "lin_api_sample",
      },
    ],
  }),
  failure: graphqlFailure,
  credentialTest: { operation: "list_teams", input: { limit: 1 } },
  operations: [createIssue, searchIssues, listTeams],
});

const Errors = z.object({
  errors: z
    .array(
      z.object({
        message: z.string(),
        extensions: z
          .object({
            type: z.string().nullish(),
            code: z.string().nullish(),
            userPresentableMessage: z.string().nullish(),
          })
          .nullish(),
      }),
    )
    .min(1),
});

// The types stand in linear/linear packages/sdk/src/types.ts; a rate limit comes with status 400, other errors with 200.
const kindByType: Record<string, Failure["kind"]> = {
  "authentication error": "auth",
  authentication_error: "auth",
  forbidden: "auth",
  "feature not accessible": "rejected",
  ratelimited: "throttled",
  "usage limit exceeded": "quota",
  "internal error": "unavailable",
  "network error": "unavailable",
  "lock timeout": "unavailable",
};

function graphqlFailure(answer: UpstreamAnswer): Failure | undefined {
  const body = Errors.safeParse(answer.json());
  const first = body.success ? body.data.errors[0] : undefined;
  if (!first) return undefined;
  const { type, code, userPresentableMessage } = first.extensions ?? {};
  const kind = kindByType[(type ?? "").toLowerCase()] ?? kindByType[(code ?? "").toLowerCase()] ?? "rejected";
  return {
    kind,
    message: userPresentableMessage ?? first.message,
    code: code ?? type ?? undefined,
    retryAfterS: retryAfterS(answer) ?? secondsUntilReset(answer, kind),
  };
}

// Linear gives the reset as milliseconds since 1970.
function secondsUntilReset({ headers }: UpstreamAnswer, kind: Failure["kind"]): number | undefined {
  const resetAtMs = Number(headers["x-ratelimit-requests-reset"]);
  if (kind !== "throttled" || !(resetAtMs > 0)) return undefined;
  return Math.max(0, Math.ceil((resetAtMs - Date.now()) / 1000));
}
