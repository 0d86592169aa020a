import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { listBounces } from "./list-bounces.ts";
import { send } from "./send.ts";
import { sendTemplate } from "./send-template.ts";

export const postmark = defineTool({
  slug: "postmark",
  title: "Postmark",
  description: "Transactional e-mail that arrives fast: single messages, messages from templates, and bounces.",
  category: "email",
  homepage: "https://postmarkapp.com",
  kind: "rest",
  baseUrl: "https://api.postmarkapp.com",
  auth: auth.header("x-postmark-server-token", {
    getItAt: "https://account.postmarkapp.com/servers",
    fields: [
      {
        name: "server_token",
        label: "Server API token",
        help: "The token under API Tokens of your Postmark server.",
        example: "00000000-0000-4000-8000-000000000000",
      },
    ],
  }),
  failure: codedFailure,
  credentialTest: { operation: "list_bounces", input: { limit: 1 } },
  operations: [send, sendTemplate, listBounces],
});

const Body = z.object({ ErrorCode: z.int(), Message: z.string().nullish() });

// https://postmarkapp.com/developer/api/overview: 0 is a success, whatever else the answer holds.
function codedFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const body = Body.safeParse(answer.json());
  if (!body.success) return failure;
  const { ErrorCode, Message } = body.data;
  if (!failure && ErrorCode === 0) return undefined;
  return {
    ...failure,
    kind: failure?.kind ?? "rejected",
    code: String(ErrorCode),
    message: Message ?? failure?.message,
  };
}
