import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { failureFromStatus, pageFailure, retryAfterS } from "./failure.ts";
import { answerOf } from "./test-host.ts";

beforeEach(() => vi.useFakeTimers({ now: new Date("2026-01-15T12:00:00.000Z"), toFake: ["Date"] }));
afterEach(() => void vi.useRealTimers());

describe("a status without more exact words", () => {
  it.each([200, 201, 202, 204, 299])("%i is a success", (status) => {
    expect(failureFromStatus(answerOf({ status }))).toBeUndefined();
  });

  it.each([
    [301, "rejected"],
    [400, "rejected"],
    [401, "auth"],
    [402, "quota"],
    [403, "auth"],
    [404, "not_found"],
    [408, "unavailable"],
    [409, "rejected"],
    [410, "not_found"],
    [413, "rejected"],
    [422, "rejected"],
    [425, "unavailable"],
    [429, "throttled"],
    [500, "unavailable"],
    [503, "unavailable"],
    [529, "unavailable"],
  ])("%i means %s", (status, kind) => {
    expect(failureFromStatus(answerOf({ status }))).toMatchObject({ kind });
  });
});

describe("the vendor's words", () => {
  it.each([
    ["a message", { message: "too long" }],
    ["an error", { error: "too long" }],
    ["an OAuth error", { error_description: "too long", error: "too long" }],
    ["one level deeper", { ok: false, error: { message: "too long", code: 3 } }],
    ["in a list of errors", [{ message: "too long", errorCode: "X" }]],
    ["a detail", { detail: { error: "too long" } }],
    ["in a list of errors that is a member", { success: false, errors: [{ code: 7003, message: "too long" }] }],
    ["a list of sentences", { errors: ["too long"] }],
    ["a list of sentences beside others", { tags: ["blue"], errorMessages: ["", "too long"], errors: {} }],
    ["a problem", { type: "about:blank", title: "too long", status: 400 }],
  ])("are found as %s", (_, body) => {
    expect(failureFromStatus(answerOf({ status: 400, body }))?.message).toBe("too long");
  });

  it("are the text where there is no JSON, shortened, and absent where there is nothing", () => {
    expect(failureFromStatus(answerOf({ status: 502, body: "Bad gateway" }))?.message).toBe("Bad gateway");
    expect(failureFromStatus(answerOf({ status: 502, body: "x".repeat(5_000) }))?.message).toHaveLength(300);
    expect(failureFromStatus(answerOf({ status: 400, body: { message: "x".repeat(5_000) } }))?.message).toHaveLength(
      300,
    );
    expect(failureFromStatus(answerOf({ status: 502, body: "" }))?.message).toBeUndefined();
    expect(failureFromStatus(answerOf({ status: 400, body: { message: "", code: 7 } }))?.message).toBeUndefined();
  });
});

describe("Retry-After", () => {
  it.each([
    ["0", 0],
    ["120", 120],
    ["0.2", 1],
    ["Thu, 15 Jan 2026 12:00:30 GMT", 30],
    ["Thu, 15 Jan 2026 11:00:00 GMT", 0],
    ["soon", undefined],
    ["", undefined],
    ["-5", undefined],
    ["NaN", undefined],
    ["1e9", undefined],
    ["12 monkeys", undefined],
  ])("%j is %s seconds", (value, seconds) => {
    expect(retryAfterS(answerOf({ headers: { "retry-after": value } }))).toBe(seconds);
  });

  it("is part of a failure, and absent where there is none", () => {
    expect(failureFromStatus(answerOf({ status: 429, headers: { "retry-after": "7" } }))?.retryAfterS).toBe(7);
    expect(failureFromStatus(answerOf({ status: 429 }))?.retryAfterS).toBeUndefined();
  });
});

describe("a page that a vendor read for us", () => {
  it("is a failure where it answered with an error", () => {
    expect(pageFailure(404)).toEqual({ kind: "not_found", message: "The page answered 404." });
    expect(pageFailure(410)?.kind).toBe("not_found");
    expect(pageFailure(503)).toEqual({ kind: "rejected", message: "The page answered 503." });
  });

  it.each([200, 304, null, undefined, Number.NaN])("is none with status %s", (status) => {
    expect(pageFailure(status)).toBeUndefined();
  });
});
