import type { Caller } from "@/server/caller";
import { matchable, type Target } from "@/server/catalog/catalog";
import { AppError } from "@/server/errors";
import type { Call } from "@/server/gateway/call";
import type { Candidate } from "@/server/gateway/resolve";
import { decide } from "@/server/policy/decide";
import { policyFor } from "@/server/policy/policy-for";
import { isToolAllowed } from "@/server/policy/tool-patterns";

/** The candidates that this caller may use with exactly this input. Throws the first candidate's refusal when none is left. */
export async function authorize(call: Call, candidates: readonly Candidate[]): Promise<Candidate[]> {
  if (!call.caller.scopes.has("tools:execute")) {
    throw new AppError("insufficient_scope", "This key may not call tools: it lacks the scope tools:execute.", {
      details: { required_scope: "tools:execute" },
    });
  }
  const policy = await policyFor(call.caller.organizationId);
  const allowed: Candidate[] = [];
  let refusal: AppError | undefined;
  for (const candidate of candidates) {
    const refused = refuseByList(call.caller, candidate.target) ?? refuseByPolicy(call, candidate, policy);
    refusal ??= refused;
    if (!refused) allowed.push(candidate);
  }
  if (allowed.length === 0 && refusal) throw refusal;
  return allowed;
}

function refuseByList(caller: Caller, target: Target): AppError | undefined {
  if (isToolAllowed(caller, matchable(target))) return undefined;
  const name = `${target.tool.slug}/${target.operation.name}`;
  return new AppError("tool_not_allowed", `This key may not use ${name}. Change its tool lists, or use another key.`);
}

function refuseByPolicy(
  call: Call,
  { target, input }: Candidate,
  policy: Awaited<ReturnType<typeof policyFor>>,
): AppError | undefined {
  if (!policy) return undefined;
  const decision = decide(policy, matchable(target), call.caller, input, call.startedAt);
  if (decision.effect === "allow") return undefined;
  call.policyRule ??= decision.rule;
  const details = { rule: decision.rule };
  return decision.effect === "deny"
    ? new AppError("policy_denied", `Your organization's policy refuses this call (rule "${decision.rule}").`, {
        details,
      })
    : new AppError(
        "approval_required",
        `Your organization's policy wants this call approved (rule "${decision.rule}").`,
        { details },
      );
}
