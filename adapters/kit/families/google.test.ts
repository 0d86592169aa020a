import { describe, expect, it } from "vitest";
import { answerOf } from "../test-host.ts";
import { googleFailure } from "./google.ts";

const refusal = (status: number, error: object) => answerOf({ status, body: { error: { code: status, ...error } } });

describe("a refusal of Google", () => {
  it("of a bad key is about the credential, although its status is 400", () => {
    const message = "API key not valid. Please pass a valid API key.";
    const details = [{ reason: "API_KEY_INVALID" }];
    expect(googleFailure(refusal(400, { message, details }))).toMatchObject({ kind: "auth", code: "API_KEY_INVALID" });
    expect(googleFailure(refusal(400, { message, errors: [{ reason: "badRequest" }] }))).toMatchObject({
      kind: "auth",
    });
  });

  it.each([
    ["rateLimitExceeded", "throttled"],
    ["userRateLimitExceeded", "throttled"],
    ["quotaExceeded", "quota"],
    ["dailyLimitExceeded", "quota"],
    ["forbidden", "auth"],
  ])("%s in a 403 means %s", (reason, kind) => {
    expect(googleFailure(refusal(403, { message: "No.", errors: [{ reason }] }))).toMatchObject({ kind, code: reason });
  });

  it("without a reason means what its status says", () => {
    expect(googleFailure(refusal(404, { message: "Gone.", status: "NOT_FOUND" }))).toMatchObject({
      kind: "not_found",
      code: "NOT_FOUND",
      message: "Gone.",
    });
  });

  it("is not seen in a success or in what is not Google's", () => {
    expect(googleFailure(answerOf({ body: { error: { message: "No." } } }))).toBeUndefined();
    expect(googleFailure(answerOf({ status: 502, body: "<html>" }))).toBeUndefined();
  });
});
