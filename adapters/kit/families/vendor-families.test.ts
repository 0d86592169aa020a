import { describe, expect, it } from "vitest";
import { answerOf } from "../test-host.ts";
import { cloudflareFailure } from "./cloudflare.ts";
import { googleAccount, googleFailure } from "./google.ts";

describe("Cloudflare's products", () => {
  it("believe the envelope more than the status", () => {
    const body = { success: false, errors: [{ code: 7003, message: "No route." }], result: null };
    expect(cloudflareFailure(answerOf({ body }))).toMatchObject({
      kind: "rejected",
      code: "7003",
      message: "No route.",
    });
    expect(cloudflareFailure(answerOf({ status: 429, body }))).toMatchObject({ kind: "throttled", code: "7003" });
    expect(cloudflareFailure(answerOf({ body: { success: true, errors: [], result: [] } }))).toBeUndefined();
    expect(cloudflareFailure(answerOf({ status: 502, body: "<html>" }))?.kind).toBe("unavailable");
  });
});

describe("Google's products", () => {
  it.each([
    [{ errors: [{ reason: "userRateLimitExceeded" }] }, "throttled"],
    [{ errors: [{ reason: "rateLimitExceeded" }] }, "throttled"],
    [{ errors: [{ reason: "storageQuotaExceeded" }] }, "quota"],
    [{ errors: [{ reason: "insufficientFilePermissions" }] }, "rejected"],
    [{ message: "The caller does not have permission", status: "PERMISSION_DENIED" }, "rejected"],
    [{ message: "Request had insufficient authentication scopes.", status: "PERMISSION_DENIED" }, "auth"],
  ])("tell with 403 what they mean: %j", (error, kind) => {
    expect(googleFailure(answerOf({ status: 403, body: { error } }))?.kind).toBe(kind);
  });

  it("are connected for just what they do, so that the connection outlives the first hour", () => {
    const { oauth } = googleAccount("drive");
    expect(oauth?.scopes).toEqual(["https://www.googleapis.com/auth/drive"]);
    expect(oauth?.extraAuthorizeParams).toEqual({ access_type: "offline", prompt: "consent" });
  });
});
