import { z } from "zod";
import { type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";

// https://docs.discord.com/developers/reference#user-agent: another form may be blocked before it reaches the API.
export const discordHeaders = { "user-agent": "DiscordBot (ToolRoute, 0.1)" };

const Body = z.object({
  code: z.int().nullish(),
  message: z.string().nullish(),
  retry_after: z.number().nullish(),
});

/** A 403 is a right that the bot lacks in one place, a wrong token is a 401; the exact wait stands in the body. */
export function discordFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const body = Body.safeParse(answer.json());
  if (!failure || !body.success) return failure;
  const { code, message, retry_after } = body.data;
  return {
    ...failure,
    ...(answer.status === 403 && { kind: "rejected" }),
    message: message ?? failure.message,
    code: code ? String(code) : undefined,
    retryAfterS: retry_after ? Math.ceil(retry_after) : failure.retryAfterS,
  };
}
