import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { targets } from "@/server/catalog/catalog";
import { type Decision, decide, type PolicyCaller } from "@/server/policy/decide";
import { coversPattern, ToolPatterns } from "@/server/policy/known-patterns";
import { PolicyRules, type Rule } from "@/server/policy/policy-rules";
import { isToolAllowed, namesOf, type ToolTarget } from "@/server/policy/tool-patterns";

const search: ToolTarget = {
  tool: "tavily",
  operation: "search",
  capability: "web.search",
  category: "web-search",
  effect: "read",
};
const pay: ToolTarget = {
  tool: "stripe",
  operation: "refund",
  capability: null,
  category: "payments-commerce",
  effect: "destroy",
};
const caller: PolicyCaller = { lineageId: "key_a.key_b", mode: "live" };
const noon = new Date("2026-11-20T12:00:00Z");

type RuleInput = Partial<Rule>;
const rule = (input: RuleInput = {}): Rule => ({ id: "rule", effect: "deny", match: {}, ...input });
const policy = (fallback: "allow" | "deny", ...rules: RuleInput[]): PolicyRules => ({
  version: 1,
  rules: rules.map((input, index) => rule({ id: `rule-${index}`, ...input })),
  default: fallback,
});
const effectOf = (rules: PolicyRules, input: unknown = {}, target = search, now = noon) =>
  decide(rules, target, caller, input, now).effect;

describe("tool lists", () => {
  it.each([
    [[], [], true],
    [["tavily"], [], true],
    [["tavily/search"], [], true],
    [["tavily/extract"], [], false],
    [["web.search"], [], true],
    [["web.*"], [], true],
    [["email.*"], [], false],
    [["category:web-search"], [], true],
    [["category:web"], [], true],
    [["category:we"], [], false],
    [["*"], [], true],
    [["tav"], [], false],
    [[], ["tavily"], false],
    [["*"], ["tavily/search"], false],
    [["tavily/search"], ["web.*"], false],
    [["tavily"], ["exa"], true],
  ])("allow %j and deny %j let tavily/search in: %s", (allow, deny, isAllowed) => {
    expect(isToolAllowed({ allow, deny }, search)).toBe(isAllowed);
  });

  it("know capabilities, categories, tools and operations, and refuse what means nothing", () => {
    const known = [
      "*",
      "tavily",
      "tavily/search",
      "web.search",
      "web.*",
      "category:payments-commerce",
      "category:payments",
    ];
    expect(ToolPatterns.parse([...known, "tavily"])).toEqual(known);
    for (const wrong of [
      "",
      "tavly",
      "tavily/",
      "tavily/*",
      "tavily.*",
      "web.",
      "category:",
      "category:pay",
      "TAVILY",
      "**",
    ]) {
      expect(ToolPatterns.safeParse([wrong]).success, wrong).toBe(false);
    }
    expect(ToolPatterns.safeParse(["tavly"]).error?.issues[0]?.message).toContain("tavily");
    expect(ToolPatterns.safeParse(Array.from({ length: 201 }, () => "*")).success).toBe(false);
  });

  const matchable = targets.map(({ tool, operation }) => ({
    tool: tool.slug,
    operation: operation.name,
    capability: operation.capability,
    category: tool.category,
    effect: operation.effect,
  }));
  const pattern = fc.constantFrom(...new Set(matchable.flatMap(namesOf)));
  const lists = fc.record({ allow: fc.array(pattern, { maxLength: 4 }), deny: fc.array(pattern, { maxLength: 4 }) });
  const target = fc.constantFrom(...matchable);

  it("allow no more when something is denied besides", () => {
    fc.assert(
      fc.property(lists, pattern, target, ({ allow, deny }, more, one) => {
        if (isToolAllowed({ allow, deny: [...deny, more] }, one))
          expect(isToolAllowed({ allow, deny }, one)).toBe(true);
      }),
    );
  });

  it("mean with a pattern at least what they mean with one that it covers", () => {
    fc.assert(
      fc.property(pattern, pattern, target, (outer, inner, one) => {
        if (coversPattern(outer, inner) && isToolAllowed({ allow: [inner], deny: [] }, one)) {
          expect(isToolAllowed({ allow: [outer], deny: [] }, one)).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("rules", () => {
  it("go by deny, then require_approval, then allow, then the default, whatever their order", () => {
    const effects = ["allow", "require_approval", "deny"] as const;
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...effects), { maxLength: 5 }),
        fc.constantFrom("allow", "deny"),
        (some, rest) => {
          const strictest = [...effects].reverse().find((effect) => some.includes(effect)) ?? rest;
          expect(effectOf(policy(rest, ...some.map((effect) => ({ effect }))))).toBe(strictest);
        },
      ),
    );
  });

  it("name the rule that decided", () => {
    const rules = policy(
      "deny",
      { effect: "allow" },
      { effect: "require_approval" },
      { effect: "deny", match: { effects: ["destroy"] } },
    );
    expect(decide(rules, search, caller, {}, noon)).toEqual({ effect: "require_approval", rule: "rule-1" });
    expect(decide(rules, pay, caller, {}, noon)).toEqual({ effect: "deny", rule: "rule-2" });
    expect(decide(policy("deny"), pay, caller, {}, noon)).toEqual({ effect: "deny", rule: "default" });
  });

  it.each<[Rule["match"], boolean]>([
    [{}, true],
    [{ tools: ["web.*"] }, true],
    [{ tools: ["stripe"] }, false],
    [{ effects: ["read", "write"] }, true],
    [{ effects: ["destroy"] }, false],
    [{ modes: ["live"] }, true],
    [{ modes: ["test"] }, false],
    [{ keys: ["key_a"] }, true],
    [{ keys: ["key_a.key_b"] }, true],
    [{ keys: ["key_b"] }, false],
    [{ keys: ["key_"] }, false],
    [{ tools: ["tavily"], effects: ["destroy"] }, false],
  ])("match %j: %s", (match, isMatched) => {
    expect(effectOf(policy("allow", { match }))).toBe(isMatched ? "deny" : "allow");
  });

  const input = { query: "fiscal year 2026", limit: 10, deep: { "a/b": { "~": [true, null] } }, tags: ["x", "y"] };
  it.each<[NonNullable<Rule["where"]>[number], "yes" | "no" | "unclear"]>([
    [{ pointer: "/limit", op: "eq", value: 10 }, "yes"],
    [{ pointer: "/limit", op: "eq", value: 11 }, "no"],
    [{ pointer: "/limit", op: "eq", value: "10" }, "unclear"],
    [{ pointer: "/limit", op: "in", value: [1, 10] }, "yes"],
    [{ pointer: "/limit", op: "in", value: ["10", 1] }, "no"],
    [{ pointer: "/limit", op: "min", value: 10 }, "yes"],
    [{ pointer: "/limit", op: "min", value: 10.5 }, "no"],
    [{ pointer: "/limit", op: "max", value: 10 }, "yes"],
    [{ pointer: "/query", op: "max", value: 10 }, "unclear"],
    [{ pointer: "/query", op: "prefix", value: "fiscal" }, "yes"],
    [{ pointer: "/query", op: "prefix", value: "year" }, "no"],
    [{ pointer: "/query", op: "matches", value: "20\\d\\d$" }, "yes"],
    [{ pointer: "/query", op: "matches", value: "^20" }, "no"],
    [{ pointer: "/limit", op: "matches", value: "10" }, "unclear"],
    [{ pointer: "/query", op: "max_length", value: 16 }, "yes"],
    [{ pointer: "/query", op: "max_length", value: 15 }, "no"],
    [{ pointer: "/tags", op: "max_length", value: 2 }, "yes"],
    [{ pointer: "/tags", op: "max_length", value: 1 }, "no"],
    [{ pointer: "/limit", op: "max_length", value: 1 }, "unclear"],
    [{ pointer: "/tags/1", op: "eq", value: "y" }, "yes"],
    [{ pointer: "/tags/2", op: "eq", value: "y" }, "unclear"],
    [{ pointer: "/tags/01", op: "eq", value: "y" }, "unclear"],
    [{ pointer: "/tags/length", op: "eq", value: 2 }, "unclear"],
    [{ pointer: "/deep/a~1b/~0/0", op: "eq", value: true }, "yes"],
    [{ pointer: "/deep/a~1b/~0/1", op: "eq", value: null }, "yes"],
    [{ pointer: "/missing", op: "eq", value: null }, "unclear"],
    [{ pointer: "/__proto__", op: "eq", value: null }, "unclear"],
    [{ pointer: "/constructor/name", op: "eq", value: "Object" }, "unclear"],
    [{ pointer: "", op: "max_length", value: 1 }, "unclear"],
  ])("judge %j as %s, and deny what is unclear", (condition, verdict) => {
    const decided = (effect: Rule["effect"], fallback: "allow" | "deny") =>
      effectOf(policy(fallback, { effect, where: [condition] }), input);
    const expected = { yes: ["deny", "allow"], no: ["allow", "deny"], unclear: ["deny", "deny"] }[verdict];
    expect([decided("deny", "allow"), decided("allow", "deny")]).toEqual(expected);
    expect(decided("allow", "allow")).toBe(verdict === "unclear" ? "deny" : "allow");
  });

  it("do not apply when one condition surely fails, whatever the others are", () => {
    const fails = { pointer: "/limit", op: "eq", value: 1 } as const;
    const isUnclear = { pointer: "/missing", op: "eq", value: 1 } as const;
    for (const where of [
      [fails, isUnclear],
      [isUnclear, fails],
    ])
      expect(effectOf(policy("allow", { where }), input)).toBe("allow");
  });

  it("deny what would take too long to judge", () => {
    const where = [{ pointer: "/text", op: "matches", value: "[ab]*a[ab]{40}$" }] as const;
    const rules = PolicyRules.parse(policy("allow", { effect: "allow", where: [...where] }));
    expect(effectOf(rules, { text: "ab".repeat(100) })).toBe("allow");
    expect(effectOf(rules, { text: "ab".repeat(100_000) })).toBe("deny");
    const many = policy(
      "allow",
      ...Array.from({ length: 100 }, () => ({ effect: "allow" as const, where: [...where] })),
    );
    expect(effectOf(many, { text: "b".repeat(100) })).toBe("deny");
  });
});

describe("windows", () => {
  const during = { time_zone: "UTC", days: ["mon", "tue", "wed", "thu", "fri"] as const, from: "06:00", to: "18:00" };
  const berlin = { time_zone: "Europe/Berlin", days: ["sun"] as const, from: "02:00", to: "03:00" };
  const night = { time_zone: "America/New_York", days: ["fri"] as const, from: "22:00", to: "06:00" };
  it.each([
    [during, "2026-11-20T05:59:59Z", false],
    [during, "2026-11-20T06:00:00Z", true],
    [during, "2026-11-20T17:59:59Z", true],
    [during, "2026-11-20T18:00:00Z", false],
    [during, "2026-11-21T12:00:00Z", false],
    // The hour that the clocks leave out in spring does not come; the one that they repeat in autumn comes twice.
    [berlin, "2026-03-29T00:59:00Z", false],
    [berlin, "2026-03-29T01:00:00Z", false],
    [berlin, "2026-10-25T00:30:00Z", true],
    [berlin, "2026-10-25T01:30:00Z", true],
    [berlin, "2026-10-25T02:00:00Z", false],
    [night, "2026-11-21T02:59:00Z", false],
    [night, "2026-11-21T03:00:00Z", true],
    [night, "2026-11-21T10:59:00Z", true],
    [night, "2026-11-21T11:00:00Z", false],
    [night, "2026-11-20T10:00:00Z", false],
    [{ ...during, from: "18:00", to: "24:00" }, "2026-11-20T23:59:59Z", true],
  ])("%j contain %s: %s", (window, time, isInside) => {
    const rules = PolicyRules.parse(policy("deny", { effect: "allow", during: { ...window, days: [...window.days] } }));
    expect(effectOf(rules, {}, search, new Date(time))).toBe(isInside ? "allow" : "deny");
  });
});

const ranks = { deny: 0, require_approval: 1, allow: 2 } as const;
const anyCondition = fc.oneof(
  fc.record({
    pointer: fc.constantFrom("/a", "/b", "/a/b", ""),
    op: fc.constant("eq" as const),
    value: fc.constantFrom(1, "x", null),
  }),
  fc.record({
    pointer: fc.constantFrom("/a", "/b"),
    op: fc.constantFrom("min" as const, "max" as const),
    value: fc.integer(),
  }),
  fc.record({
    pointer: fc.constantFrom("/a", "/b"),
    op: fc.constant("matches" as const),
    value: fc.constantFrom("x", "^a+$"),
  }),
  fc.record({ pointer: fc.constantFrom("/a", "/b"), op: fc.constant("max_length" as const), value: fc.nat(5) }),
);
const anyRule: fc.Arbitrary<Rule> = fc
  .record({
    effect: fc.constantFrom("deny" as const, "require_approval" as const, "allow" as const),
    match: fc.record(
      {
        tools: fc.subarray(["tavily", "web.*", "*", "category:web-search"], { minLength: 1 }),
        effects: fc.subarray(["read", "write", "destroy"] as const, { minLength: 1 }).map((some) => [...some]),
        modes: fc.subarray(["live", "test"] as const, { minLength: 1 }).map((some) => [...some]),
      },
      { requiredKeys: [] },
    ),
    where: fc.array(anyCondition, { maxLength: 3 }),
  })
  .map((some) => rule(some));
const anyRules = fc.array(anyRule, { maxLength: 5 });
const anyInput = fc.oneof(
  fc.record(
    { a: fc.oneof(fc.constantFrom(1, "x", "aaa", null), fc.integer()), b: fc.anything() },
    { requiredKeys: [] },
  ),
  fc.anything(),
);
const anyTarget = fc.constantFrom(search, pay);
const anyDefault = fc.constantFrom("allow" as const, "deny" as const);
const withRules = (rules: Rule[], fallback: "allow" | "deny") =>
  policy(fallback, ...rules.map((one, index) => ({ ...one, id: `rule-${index}` })));
const rankOf = (decision: Decision) => ranks[decision.effect];
const judge = (rules: PolicyRules, target: ToolTarget, input: unknown) =>
  rankOf(decide(rules, target, caller, input, noon));

describe("always", () => {
  it("one more deny never allows more, and one more require_approval never allows what was not", () => {
    fc.assert(
      fc.property(anyRules, anyRule, anyDefault, anyTarget, anyInput, (rules, more, fallback, target, input) => {
        const before = judge(withRules(rules, fallback), target, input);
        const withMore = (effect: Rule["effect"]) =>
          judge(withRules([...rules, { ...more, effect }], fallback), target, input);
        expect(withMore("deny")).toBeLessThanOrEqual(before);
        if (before !== ranks.allow) expect(withMore("require_approval")).not.toBe(ranks.allow);
      }),
      { numRuns: 1_000 },
    );
  });

  it("one more condition on what is allowed never allows more", () => {
    fc.assert(
      fc.property(anyRules, anyRule, anyCondition, anyTarget, anyInput, (rules, one, condition, target, input) => {
        const allowing: Rule = { ...one, effect: "allow" };
        const narrower: Rule = { ...allowing, where: [condition, ...(allowing.where ?? [])] };
        const isAllowedBy = (last: Rule) => judge(withRules([...rules, last], "deny"), target, input) === ranks.allow;
        // A rule that is unclear without the condition denies: then the condition may only take the rule away.
        const isClear = judge(withRules([allowing], "allow"), target, input) === ranks.allow;
        if (isClear && isAllowedBy(narrower)) expect(isAllowedBy(allowing)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it("the order of rules changes nothing, and a stricter default never allows more", () => {
    fc.assert(
      fc.property(anyRules, anyDefault, anyTarget, anyInput, (rules, fallback, target, input) => {
        const decided = judge(withRules(rules, fallback), target, input);
        expect(judge(withRules([...rules].reverse(), fallback), target, input)).toBe(decided);
        expect(judge(withRules(rules, "deny"), target, input)).toBeLessThanOrEqual(decided);
      }),
      { numRuns: 1_000 },
    );
  });

  it("every policy that can be saved decides about anything, without throwing", () => {
    fc.assert(
      fc.property(anyRules, anyDefault, fc.anything(), (rules, fallback, input) => {
        const saved = PolicyRules.safeParse(
          withRules(
            rules.map((one) => ({ ...one, where: one.where?.length ? one.where : undefined })) as Rule[],
            fallback,
          ),
        );
        if (saved.success) expect(Object.keys(ranks)).toContain(effectOf(saved.data, input));
      }),
    );
    const hostile = new Proxy(
      {},
      {
        getOwnPropertyDescriptor: () => {
          throw new Error("hostile");
        },
      },
    );
    expect(
      effectOf(policy("allow", { effect: "allow", where: [{ pointer: "/a", op: "eq", value: 1 }] }), hostile),
    ).toBe("deny");
  });
});

it.each<[string, object]>([
  ["another version", { version: 2 }],
  ["an unknown member", { extra: true }],
  ["another default", { default: "maybe" }],
  ["two rules of one id", { rules: [rule(), rule()] }],
  ["too many rules", { rules: Array.from({ length: 101 }, (_, index) => rule({ id: `r${index}` })) }],
  ["an unknown tool", { rules: [rule({ match: { tools: ["tavly"] } })] }],
  ["an empty list of tools", { rules: [rule({ match: { tools: [] } })] }],
  ["an unknown effect", { rules: [{ ...rule(), effect: "audit" }] }],
  ["an unknown condition", { rules: [{ ...rule(), where: [{ pointer: "/a", op: "contains", value: "x" }] }] }],
  ["a value of another type", { rules: [{ ...rule(), where: [{ pointer: "/a", op: "min", value: "1" }] }] }],
  ["a broken pointer", { rules: [{ ...rule(), where: [{ pointer: "a", op: "eq", value: 1 }] }] }],
  ["a broken escape", { rules: [{ ...rule(), where: [{ pointer: "/~2", op: "eq", value: 1 }] }] }],
  [
    "a pattern with a look-ahead",
    { rules: [{ ...rule(), where: [{ pointer: "/a", op: "matches", value: "(?=a)" }] }] },
  ],
  [
    "a pattern with a back-reference",
    { rules: [{ ...rule(), where: [{ pointer: "/a", op: "matches", value: "(a)\\1" }] }] },
  ],
  [
    "a pattern that is too complex",
    { rules: [{ ...rule(), where: [{ pointer: "/a", op: "matches", value: "((a{1,30}){1,30})" }] }] },
  ],
  [
    "an unknown time zone",
    { rules: [{ ...rule(), during: { time_zone: "Mars/Base", days: ["mon"], from: "06:00", to: "07:00" } }] },
  ],
  [
    "an empty window",
    { rules: [{ ...rule(), during: { time_zone: "UTC", days: ["mon"], from: "06:00", to: "06:00" } }] },
  ],
  [
    "an impossible time",
    { rules: [{ ...rule(), during: { time_zone: "UTC", days: ["mon"], from: "25:00", to: "06:00" } }] },
  ],
  [
    "more than 64 KiB",
    {
      rules: Array.from({ length: 90 }, (_, index) =>
        rule({
          id: `r${index}`,
          where: Array.from({ length: 8 }, () => ({ pointer: "/a", op: "prefix" as const, value: "x".repeat(200) })),
        }),
      ),
    },
  ],
])("refuses to save %s", (_, change) => {
  expect(PolicyRules.safeParse({ ...policy("allow"), ...change }).success).toBe(false);
  expect(PolicyRules.safeParse(policy("allow", {})).success).toBe(true);
});
