import { UpstreamFailure } from "@/adapters/kit/failure";
import type { UpstreamAnswer, UpstreamRequest } from "@/adapters/kit/wire";
import { checkTarget, type Target } from "./check-request";
import { exchange } from "./exchange";
import { redactSecrets } from "./redact";
import { type SendContext, secretValues } from "./send-context";

const redirectsMax = 3;
const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** All that another origin may learn of the request. Anything else could carry the credential. */
const harmlessHeaders: ReadonlySet<string> = new Set(["accept", "accept-language", "user-agent"]);

/** Reads go where the upstream sends them; each hop passes the same checks as the first address. */
export async function followRedirects(
  first: UpstreamAnswer,
  sent: { request: UpstreamRequest; target: Target },
  context: SendContext,
): Promise<UpstreamAnswer> {
  let answer = first;
  let { request, target } = sent;
  for (let hops = 0; isFollowed(answer, request, context); hops++) {
    if (hops >= redirectsMax) throw refused("The upstream redirects in circles.", answer);
    const url = locationOf(answer, request.url);
    const next = checkHop(url, target, answer, context);
    if (next.origin !== target.origin) request = withoutCredential(request, url, answer, context);
    request = { ...request, url };
    target = next;
    answer = await exchange(request, target, context).catch((thrown) => {
      throw thrown instanceof UpstreamFailure && thrown.failure.kind === "rejected" ? notFollowed(answer) : thrown;
    });
  }
  return answer;
}

export const isFollowed = (answer: UpstreamAnswer, request: UpstreamRequest, context: SendContext): boolean =>
  redirectStatuses.has(answer.status) &&
  answer.headers.location !== undefined &&
  context.operation.effect === "read" &&
  (request.method === "GET" || request.method === "HEAD");

function locationOf(answer: UpstreamAnswer, from: string): string {
  const location = answer.headers.location ?? "";
  if (!URL.canParse(location, from)) throw notFollowed(answer);
  return new URL(location, from).href;
}

function checkHop(url: string, from: Target, answer: UpstreamAnswer, context: SendContext): Target {
  let next: Target;
  try {
    next = checkTarget(url, context.tool.baseUrl);
  } catch {
    throw notFollowed(answer);
  }
  if (from.isHttps && !next.isHttps) throw notFollowed(answer);
  return next;
}

function withoutCredential(
  request: UpstreamRequest,
  url: string,
  answer: UpstreamAnswer,
  context: SendContext,
): UpstreamRequest {
  if (redactSecrets(url, secretValues(context)) !== url) throw notFollowed(answer);
  const headers = Object.entries(request.headers).filter(([name]) => harmlessHeaders.has(name));
  return { method: request.method, url, headers: Object.fromEntries(headers) };
}

const notFollowed = (answer: UpstreamAnswer) => refused("The upstream redirects to where we do not follow.", answer);

const refused = (message: string, { status }: UpstreamAnswer) =>
  new UpstreamFailure({ kind: "bad_answer", message }, { status });
