import { z } from "zod";
import { all, bearer, inBaseUrl } from "../auth.ts";
import { type Failure, failureFromStatus } from "../failure.ts";
import type { UpstreamAnswer } from "../wire.ts";

/** What Cloudflare's products have in common: base URL, credential, envelope and errors. */
export const cloudflareAccountUrl = "https://api.cloudflare.com/client/v4/accounts/{account_id}";

/** `permission`: what the token must be allowed, as Cloudflare's token page calls it. */
export const cloudflareAuth = (permission: string) =>
  all(
    bearer({
      getItAt: "https://dash.cloudflare.com/profile/api-tokens",
      fields: [
        {
          name: "api_token",
          label: "API token",
          help: `Make one under My Profile, API Tokens, with the permission ${permission}.`,
          example: "sample_cloudflare_token",
        },
      ],
    }),
    inBaseUrl({
      getItAt: "https://dash.cloudflare.com/profile/api-tokens",
      fields: [
        {
          name: "account_id",
          label: "Account ID",
          help: "Stands on the overview of Workers & Pages, and in the dashboard's address.",
          example: "023e105f4ecef8ad9ca31a8372d0c353",
          isSecret: false,
        },
      ],
    }),
  );

/** Every answer's envelope, around `result`. */
export const cloudflareResult = <T extends z.ZodType>(result: T) =>
  z.object({ result, result_info: z.object({ cursor: z.string().nullish() }).nullish() });

const Envelope = z.object({
  success: z.boolean().nullish(),
  errors: z.array(z.object({ code: z.number().nullish(), message: z.string().nullish() })).nullish(),
});

/** Cloudflare says in `success` whether a call worked, whatever the status. A file or a stored value has no envelope. */
export function cloudflareFailure(answer: UpstreamAnswer): Failure | undefined {
  const byStatus = failureFromStatus(answer);
  if (!(answer.headers["content-type"] ?? "json").includes("json")) return byStatus;
  const envelope = Envelope.safeParse(answer.json());
  if (!envelope.success || envelope.data.success !== false) return byStatus;
  const [first] = envelope.data.errors ?? [];
  const code = first?.code ?? undefined;
  return {
    kind: byStatus?.kind ?? "rejected",
    message: first?.message ?? byStatus?.message,
    code: code === undefined ? undefined : String(code),
    retryAfterS: byStatus?.retryAfterS,
  };
}
