import type { CallToolResult } from "@modelcontextprotocol/server";
import type { Target } from "@/server/catalog/catalog";
import type { Exchange } from "@/server/doors/mcp/exchange";
import { errorBody, toAppError } from "@/server/errors";
import type { CallContext } from "@/server/gateway/call";
import { execute } from "@/server/gateway/execute";
import { ExecuteRequest } from "@/server/gateway/execute-request";
import type { StopSignal } from "@/server/stop-signal";

/** What a `tools/call` says beside its name: the same whether the SDK read it or we did. */
export type Called = {
  input: Record<string, unknown>;
  meta: Record<string, unknown> | undefined;
  /** Aborted when the client cancelled or is gone. */
  signal: StopSignal;
  onProgress?: CallContext["onProgress"];
};

/** One operation through the gateway. A failure is a result that the model can read, never a protocol error. */
export async function callTarget({ caller, request }: Exchange, target: Target, called: Called) {
  const { input, meta, signal, onProgress } = called;
  const inMeta = meta?.["toolroute/idempotency_key"];
  const context: CallContext = {
    door: "mcp",
    requestId: request.requestId,
    signal,
    idempotencyKey: typeof inMeta === "string" ? inMeta : request.header("idempotency-key"),
    onProgress,
  };
  try {
    const body = ExecuteRequest.parse({ tool: target.tool.slug, operation: target.operation.name, input });
    const answer = await execute(caller, body, context);
    return asResult(answer.outputText, answer.text);
  } catch (thrown) {
    return asError(JSON.stringify(errorBody(toAppError(thrown), request.requestId)));
  }
}

export const asError = (text: string): CallToolResult => ({ isError: true, content: [{ type: "text", text }] });

type Answered = {
  id: string;
  output: Record<string, unknown>;
  usage: Record<string, unknown>;
  sandbox: boolean;
  error?: unknown;
};

function asResult(outputText: string, answerText: string): CallToolResult {
  // The gateway's own text, or the error that it stored under an idempotency key.
  const { id, output, usage, sandbox, error } = JSON.parse(answerText) as Answered;
  if (error) return asError(answerText);
  return {
    content: [{ type: "text", text: outputText }],
    structuredContent: output,
    _meta: { "toolroute/call_id": id, "toolroute/usage": usage, "toolroute/sandbox": sandbox },
  };
}
