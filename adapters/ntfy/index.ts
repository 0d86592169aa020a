import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { publish } from "./publish.ts";
import { readMessages } from "./read-messages.ts";

export const ntfy = defineTool({
  slug: "ntfy",
  title: "ntfy",
  description: "Push notifications to phones and browsers that follow a topic. Works without a key.",
  category: "messaging",
  homepage: "https://ntfy.sh",
  kind: "rest",
  baseUrl: "https://ntfy.sh",
  auth: auth.bearer({
    getItAt: "https://ntfy.sh/account",
    fields: [
      {
        name: "access_token",
        label: "Access token",
        help: "The token that starts with tk_, under Account, Access tokens. Needed for reserved topics only.",
        example: "tk_00000000000000000000000000000",
      },
    ],
  }),
  isAuthOptional: true,
  failure: codedFailure,
  credentialTest: { operation: "read_messages", input: { topic: "toolroute_credential_test", since: "1s" } },
  operations: [publish, readMessages],
});

const ErrorBody = z.object({ code: z.int(), error: z.string().nullish() });

function codedFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const body = ErrorBody.safeParse(answer.json());
  if (!failure || !body.success) return failure;
  return { ...failure, code: String(body.data.code), message: body.data.error ?? failure.message };
}
