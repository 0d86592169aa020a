import { UpstreamFailure } from "@/adapters/kit/failure";
import type { UpstreamAnswer, UpstreamRequest } from "@/adapters/kit/wire";
import { AnswerReader } from "./answer-reader";
import type { Target } from "./check-request";
import { acceptedEncodings } from "./decode-body";
import { egress } from "./egress";
import { poolFor } from "./pools";
import { partitionOf, type SendContext } from "./send-context";

const textBytesMax = 8 * 1024 * 1024;
const binaryBytesMax = 32 * 1024 * 1024;
const textTypes = /json|text|xml/;
/** Polling a long job is many requests; more than these is an operation that does not end. */
export const requestsPerCallMax = 500;

/** Sends one request and reads its answer to the end, within the limits. */
export function exchange(request: UpstreamRequest, target: Target, context: SendContext): Promise<UpstreamAnswer> {
  countRequest(context);
  const { method, body = null } = request;
  const headers: Record<string, string> = { "accept-encoding": acceptedEncodings, ...request.headers };
  if (egress().overrides.size > 0) headers.host = target.host;
  // What HEAD declares never comes.
  const isText = textTypes.test(headers.accept ?? "");
  const bytesMax = method === "HEAD" ? Number.POSITIVE_INFINITY : isText ? textBytesMax : binaryBytesMax;
  return new Promise((resolve, reject) => {
    const reader = new AnswerReader(context, bytesMax, { resolve, reject });
    poolFor(target.origin, partitionOf(context)).dispatch({ method, path: target.path, headers, body }, reader);
  });
}

const requestCount = Symbol("requests");

/** The count lives on the call's own object: a WeakMap costs a microsecond a request. */
function countRequest(context: SendContext & { [requestCount]?: number }): void {
  const count = (context[requestCount] ?? 0) + 1;
  if (count > requestsPerCallMax) {
    throw new UpstreamFailure({ kind: "rejected", message: `One call may send ${requestsPerCallMax} requests.` });
  }
  context[requestCount] = count;
}
