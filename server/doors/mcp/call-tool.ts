import type { CallToolResult } from "@modelcontextprotocol/server";
import { targetOfFunction } from "@/server/catalog/catalog";
import { visibleTargets } from "@/server/catalog/visible-targets";
import { type Called, callTarget } from "@/server/doors/mcp/call-target";
import type { Exchange } from "@/server/doors/mcp/exchange";
import { isMetaTool, runMetaTool } from "@/server/doors/mcp/meta-tools";
import { noteRefusedMessage } from "@/server/doors/mcp/refusals";
import { isInView, targetsInView } from "@/server/doors/mcp/view";
import type { ErrorKind } from "@/server/errors";

type Running = Promise<CallToolResult> | CallToolResult;

/** Runs what this caller sees through this view under that name; undefined when there is no such tool. */
export function callTool(exchange: Exchange, name: string, called: Called): Running | undefined {
  const { caller, view } = exchange;
  const call = (targetName: string, input: Record<string, unknown>) => {
    const target = targetOfFunction(targetName);
    const isVisible = target && isInView(target, view) && visibleTargets(caller, [target]).length === 1;
    return isVisible ? callTarget(exchange, target, { ...called, input }) : undefined;
  };
  if (!view.isSearch || !isMetaTool(name)) return call(name, called.input);
  const onRefusal = (code: ErrorKind) => noteRefusedMessage(exchange, code);
  return runMetaTool(name, called.input, { targets: targetsInView(caller, view), call, onRefusal });
}
