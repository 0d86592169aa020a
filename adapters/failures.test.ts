import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { catalog } from "./catalog.ts";
import type { Tool } from "./kit/define-tool.ts";
import { failureFromStatus } from "./kit/failure.ts";
import { answerOf } from "./kit/test-host.ts";

const kinds = ["auth", "rejected", "not_found", "throttled", "quota", "unavailable", "timeout", "bad_answer"] as const;

/** `<tool>/failures.json`: the vendor's own ways to say no, and what each means. */
const Failures = z
  .array(
    z.strictObject({
      what: z.string().min(5),
      status: z.int().default(200),
      headers: z.record(z.string(), z.string()).default({}),
      json: z.unknown().optional(),
      text: z.string().optional(),
      /** Null: not a failure. */
      kind: z.enum(kinds).nullable(),
      code: z.string().optional(),
      retry_after_s: z.number().optional(),
    }),
  )
  .min(1);

const failureOf = (tool: Tool, answer: Parameters<typeof answerOf>[0]) => {
  const given = answerOf(answer);
  return tool.failure?.(given) ?? failureFromStatus(given);
};

const upstreams = catalog.filter(({ kind }) => kind === "rest");

describe.each(upstreams.map((tool) => [tool.slug, tool] as const))("%s", (slug, tool) => {
  const file = new URL(`./${slug}/failures.json`, import.meta.url);

  const said = existsSync(file) ? Failures.parse(JSON.parse(readFileSync(file, "utf8"))) : [];
  it.each(said)("$what", ({ what: _, json, text, kind, code, retry_after_s: wait, ...answer }) => {
    const failure = failureOf(tool, { ...answer, body: json === undefined ? (text ?? "") : json });
    expect(failure?.kind ?? null).toBe(kind);
    if (code !== undefined) expect(failure?.code).toBe(code);
    if (wait !== undefined) expect(failure?.retryAfterS).toBe(wait);
  });

  it("takes no stray answer for a success, and no plain one for a failure", () => {
    for (const body of ["", "<html><h1>Bad gateway</h1></html>", "null", "[]", "{", '{"error":null}', '{"errors":[]}'])
      for (const status of [401, 403, 404, 429, 500, 502, 503, 504]) {
        const failure = failureOf(tool, { status, body });
        expect(failure, `${status} ${body}`).toBeDefined();
        if (status >= 500) expect(["unavailable", "timeout"], `${status} ${body}`).toContain(failure?.kind);
      }
    expect(failureOf(tool, { status: 429, headers: { "retry-after": "7" } })).toMatchObject({
      kind: "throttled",
      retryAfterS: 7,
    });
    for (const body of [{ ok: true, data: {} }, {}]) expect(failureOf(tool, { body }), "a success").toBeUndefined();
  });
});
