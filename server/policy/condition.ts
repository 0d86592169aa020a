import { RE2JS } from "re2js";
import type { Condition } from "@/server/policy/policy-rules";

/** `unclear`: the field is missing, or is not what the condition is about. */
export type Check = "yes" | "no" | "unclear";
export type WorkBudget = { steps: number };
type Test = (value: unknown, work: WorkBudget) => Check;

/** All must hold. One that surely does not settles it, whatever the others are; otherwise one that is unclear does. */
export function compileConditions(conditions: readonly Condition[]): Test {
  const checks = conditions.map((condition) => {
    const path = parsePointer(condition.pointer);
    const test = compileTest(condition);
    return (input: unknown, work: WorkBudget) => test(valueAt(input, path), work);
  });
  return (input, work) => {
    let outcome: Check = "yes";
    for (const check of checks) {
      const one = check(input, work);
      if (one === "no") return "no";
      if (one === "unclear") outcome = "unclear";
    }
    return outcome;
  };
}

function compileTest(condition: Condition): Test {
  switch (condition.op) {
    case "eq":
      return isOneOf([condition.value]);
    case "in":
      return isOneOf(condition.value);
    case "prefix":
      return (value) => (typeof value === "string" ? yesOrNo(value.startsWith(condition.value)) : "unclear");
    case "matches":
      return isMatch(condition.value);
    case "max_length":
      return (value) => {
        if (typeof value !== "string" && !Array.isArray(value)) return "unclear";
        return yesOrNo(value.length <= condition.value);
      };
    case "min":
      return (value) => (isNumber(value) ? yesOrNo(value >= condition.value) : "unclear");
    case "max":
      return (value) => (isNumber(value) ? yesOrNo(value <= condition.value) : "unclear");
  }
}

function isOneOf(values: readonly unknown[]): Test {
  const set = new Set(values);
  const types = new Set(values.map(typeOf));
  return (value) => (types.has(typeOf(value)) ? yesOrNo(set.has(value)) : "unclear");
}

function isMatch(pattern: string): Test {
  const regex = RE2JS.compile(pattern);
  const size = regex.programSize();
  return (value, work) => {
    if (typeof value !== "string") return "unclear";
    work.steps -= size * (value.length + 1);
    return work.steps < 0 ? "unclear" : yesOrNo(regex.test(value));
  };
}

const yesOrNo = (holds: boolean): Check => (holds ? "yes" : "no");
const isNumber = (value: unknown): value is number => typeof value === "number" && !Number.isNaN(value);
const typeOf = (value: unknown): string => (value === null ? "null" : typeof value);

/** RFC 6901. */
const parsePointer = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));

/** Own members only: `/__proto__` and the like are not there. */
function valueAt(input: unknown, path: readonly string[]): unknown {
  let value = input;
  for (const name of path) {
    if (typeof value !== "object" || value === null) return undefined;
    if (Array.isArray(value) && !/^(?:0|[1-9]\d*)$/.test(name)) return undefined;
    if (!Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}
