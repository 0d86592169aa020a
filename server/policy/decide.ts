import type { Caller } from "@/server/caller";
import { type Check, compileConditions, type WorkBudget } from "@/server/policy/condition";
import { compileDuring } from "@/server/policy/during";
import type { PolicyRules, Rule } from "@/server/policy/policy-rules";
import { matchesPatterns, type ToolTarget } from "@/server/policy/tool-patterns";

export type Decision = { effect: "allow" } | { effect: "deny" | "require_approval"; rule: string };
export type PolicyCaller = Pick<Caller, "lineageId" | "mode">;

/**
 * What the policy says to this call. Deny wins over require_approval, that over allow, and that over the default. A rule
 * that cannot be judged (a field that is missing or of another type) denies.
 */
export function decide(
  policy: PolicyRules,
  target: ToolTarget,
  caller: PolicyCaller,
  input: unknown,
  now: Date,
): Decision {
  const call: JudgedCall = { target, caller, input, now, work: { steps: stepsMax } };
  let approval: string | undefined;
  let isAllowed = policy.default === "allow";
  for (const rule of compile(policy)) {
    const verdict = judge(rule, call);
    if (verdict === "no") continue;
    if (verdict === "unclear" || rule.effect === "deny") return { effect: "deny", rule: rule.id };
    if (rule.effect === "require_approval") approval ??= rule.id;
    else isAllowed = true;
  }
  if (approval !== undefined) return { effect: "require_approval", rule: approval };
  return isAllowed ? { effect: "allow" } : { effect: "deny", rule: "default" };
}

/** What all patterns of one decision may cost together, in states times characters: well below a millisecond. */
const stepsMax = 16_384;

type JudgedCall = { target: ToolTarget; caller: PolicyCaller; input: unknown; now: Date; work: WorkBudget };
type Verdict = "yes" | "no" | "unclear";
type CompiledRule = Pick<Rule, "id" | "effect" | "match"> & {
  isDuring: (now: Date) => boolean;
  check: (input: unknown, work: WorkBudget) => Check;
};

function judge(rule: CompiledRule, { target, caller, input, now, work }: JudgedCall): Verdict {
  try {
    if (!isMatched(rule.match, target, caller) || !rule.isDuring(now)) return "no";
    return rule.check(input, work);
  } catch {
    return "unclear";
  }
}

function isMatched({ tools, effects, keys, modes }: Rule["match"], target: ToolTarget, caller: PolicyCaller): boolean {
  if (effects && !effects.includes(target.effect)) return false;
  if (modes && !modes.includes(caller.mode)) return false;
  if (keys && !keys.some((lineageId) => isOfLineage(caller.lineageId, lineageId))) return false;
  return !tools || matchesPatterns(tools, target);
}

/** A lineage's id begins with that of the key that made it. */
const isOfLineage = (lineageId: string, ancestorId: string): boolean =>
  lineageId === ancestorId || lineageId.startsWith(`${ancestorId}.`);

function compile(policy: PolicyRules): readonly CompiledRule[] {
  const known = compiled.get(policy);
  if (known) return known;
  const rules = policy.rules.map(({ id, effect, match, where, during }) => ({
    id,
    effect,
    match,
    isDuring: during ? compileDuring(during) : () => true,
    check: compileConditions(where ?? []),
  }));
  compiled.set(policy, rules);
  return rules;
}

// Policies are the same objects for as long as they are in memory.
const compiled = new WeakMap<PolicyRules, readonly CompiledRule[]>();
