import type { Judge } from "@/adapters/kit/create-api";
import { type Failure, UpstreamFailure } from "@/adapters/kit/failure";
import { UpstreamAnswer, type UpstreamRequest } from "@/adapters/kit/wire";
import { checkRequest, checkTarget, type Target } from "./check-request";
import { exchange } from "./exchange";
import { followRedirects, isFollowed } from "./follow-redirects";
import { redactBytes, redactSecrets, secretLengthMin } from "./redact";
import { runAttempts } from "./run-attempts";
import { type SendContext, secretValues } from "./send-context";

export type { SendContext } from "./send-context";

/**
 * Sends a vendor one request on behalf of one call, and retries where the operation's effect allows it.
 *
 * @throws UpstreamFailure, free of secrets, whenever `judge` is not content or no answer came.
 */
export async function sendRequest(
  request: UpstreamRequest,
  judge: Judge,
  context: SendContext,
): Promise<UpstreamAnswer> {
  checkRequest(request);
  const target = checkTarget(request.url, context.tool.baseUrl);
  return await runAttempts(context, () => attempt({ request, target }, judge, context));
}

async function attempt(
  sent: { request: UpstreamRequest; target: Target },
  judge: Judge,
  context: SendContext,
): Promise<UpstreamAnswer> {
  let answer = await exchange(sent.request, sent.target, context);
  if (isFollowed(answer, sent.request, context)) answer = await followRedirects(answer, sent, context);
  answer = withoutEchoes(answer, context);
  const failure = judgeAnswer(judge, answer);
  if (!failure) return answer;
  throw new UpstreamFailure(failure, { status: answer.status });
}

/** An upstream that repeats the request in its answer repeats the credential. */
function withoutEchoes(answer: UpstreamAnswer, context: SendContext): UpstreamAnswer {
  const secrets = secretValues(context);
  const body = redactBytes(answer.body, secrets);
  const { headers } = answer;
  for (const name in headers) {
    const value = headers[name];
    if (value && value.length >= secretLengthMin) headers[name] = redactSecrets(value, secrets);
  }
  return body === answer.body ? answer : new UpstreamAnswer(answer.status, answer.headers, body);
}

/** A vendor's failure hook reads what a vendor wrote: what it trips over is a bad answer, not our fault. */
function judgeAnswer(judge: Judge, answer: UpstreamAnswer): Failure | undefined {
  try {
    return judge(answer);
  } catch (cause) {
    if (cause instanceof UpstreamFailure) return cause.failure;
    throw new UpstreamFailure(
      { kind: "bad_answer", message: "The answer has not the documented shape." },
      { status: answer.status, cause },
    );
  }
}
