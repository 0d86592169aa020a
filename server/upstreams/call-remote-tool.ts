import type { Client } from "@modelcontextprotocol/client";
import { UpstreamFailure } from "@/adapters/kit/failure";
import { parseJson } from "@/adapters/kit/parse-json";
import type { UpstreamRequest } from "@/adapters/kit/wire";
import { toAbortSignal } from "@/server/stop-signal";
import { interruption, remainingMs, UnsentFailure } from "./failures";
import { redactSecrets } from "./redact";
import { connectionOf, type RemoteConnection } from "./remote-connections";
import { remoteFailure } from "./remote-failure";
import { runAttempts } from "./run-attempts";
import { isRepeatable, type SendContext, secretValues } from "./send-context";

type RemoteCall = { name: string; arguments: Record<string, unknown> };

/**
 * Calls a tool of the vendor's MCP server. A tool that fails says so in its result, which is returned as it is.
 *
 * @throws UpstreamFailure when the server cannot be reached, refuses, or does not answer in the protocol.
 */
export function callRemoteTool(name: string, args: Record<string, unknown>, context: SendContext): Promise<unknown> {
  return runAttempts(context, async () => {
    const connection = connectionOf(endpointOf(context), context);
    try {
      return await callOnce(connection, { name, arguments: args }, context);
    } catch (thrown) {
      const failure = remoteFailure(thrown, context);
      const { kind } = failure.failure;
      if (kind === "unavailable" || kind === "bad_answer") connection.drop();
      throw failure;
    }
  });
}

/** Only our own credential goes there: nothing of what our caller sent us. */
function endpointOf({ tool, secrets }: SendContext): UpstreamRequest {
  const request: UpstreamRequest = { method: "POST", url: tool.baseUrl ?? "", headers: { ...tool.headers } };
  if (Object.keys(secrets).length > 0) tool.auth?.apply(request, secrets);
  return request;
}

function callOnce(connection: RemoteConnection, call: RemoteCall, context: SendContext): Promise<unknown> {
  return connection.use(async (pending) => {
    const client = await connected(connection, pending, context);
    const timeout = Math.max(1, Math.ceil(remainingMs(context)));
    const result = await client.callTool(call, { signal: toAbortSignal(context.signal), timeout });
    return withoutEchoes(result, context);
  });
}

/** Until the client is connected nothing of the call has left, whatever goes wrong. */
async function connected(
  connection: RemoteConnection,
  pending: Promise<Client>,
  context: SendContext,
): Promise<Client> {
  try {
    const client = await untilInterrupted(pending, context);
    if (!isRepeatable(context)) await untilInterrupted(connection.prove(client), context);
    return client;
  } catch (cause) {
    const { failure, status } = remoteFailure(cause, context);
    if (failure.kind === "timeout") throw cause;
    throw new UnsentFailure(failure, { cause, ...(status !== undefined && { status }) });
  }
}

/** Others may wait for the same connection: who leaves early does not end it. */
function untilInterrupted<T>(pending: Promise<T>, context: SendContext): Promise<T> {
  return new Promise((resolve, reject) => {
    const interrupt = () => reject(interruption(context));
    const timer = setTimeout(interrupt, remainingMs(context));
    context.signal.addEventListener("abort", interrupt);
    const settle = () => {
      clearTimeout(timer);
      context.signal.removeEventListener("abort", interrupt);
    };
    pending.then(resolve, reject).finally(settle);
  });
}

/** Through text and back: depth and keys are checked as in every other answer from outside. */
function withoutEchoes(result: unknown, context: SendContext): unknown {
  const parsed = parseJson(redactSecrets(JSON.stringify(result), secretValues(context)));
  if (parsed.ok) return parsed.value;
  throw new UpstreamFailure({ kind: "bad_answer", message: "The MCP server's answer is not acceptable JSON." });
}
