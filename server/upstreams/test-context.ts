import dns from "node:dns";
import type { LookupFunction } from "node:net";
import { z } from "zod";
import type { Failure } from "@/adapters/kit/failure";
import { UpstreamFailure } from "@/adapters/kit/failure";
import { auth, defineOperation, defineTool, free } from "@/adapters/kit/index";
import { setEgress } from "./egress";
import type { SendContext } from "./send-context";

/** The origin of the vendor that tests call; `reachThrough` says where it really is. */
export const vendorOrigin = "https://api.vendor.example";
export const secret = "sk-live/0123456789+abcdefgh==";

const deadlineMs = 10_000;

export type TestContext = SendContext & { attempts: () => number; upstreamMs: () => number };

type Changes = Partial<SendContext> & {
  slug?: string;
  baseUrl?: string;
  effect?: "read" | "write";
  isIdempotent?: boolean;
};

let slugs = 0;

/** A call of a tool of its own, so that no test sees the circuits and budgets of another. */
export function testContext(changes: Changes = {}): TestContext {
  const {
    slug = `vendor-${slugs++}`,
    baseUrl = vendorOrigin,
    effect = "read",
    isIdempotent = false,
    ...rest
  } = changes;
  let attempts = 0;
  let upstreamMs = 0;
  const operation = defineOperation({
    name: "act",
    title: "Act",
    description: "Acts.",
    docs: "https://vendor.example/docs",
    effect,
    isIdempotent,
    price: free,
    input: z.strictObject({}),
    output: z.object({}),
    run: async () => ({}),
  });
  const tool = defineTool({
    slug,
    title: "Vendor",
    description: "A vendor for tests.",
    category: "developer-tools",
    homepage: "https://vendor.example",
    kind: "rest",
    baseUrl,
    auth: auth.bearer({ getItAt: "https://vendor.example/keys" }),
    operations: [operation],
  });
  return {
    tool,
    operation,
    organizationId: "org_1",
    credentialId: "cred_1",
    secrets: { api_key: secret },
    signal: new AbortController().signal,
    deadlineAt: performance.now() + deadlineMs,
    onAttempt: () => attempts++,
    upstreamTime: (ms) => {
      upstreamMs += ms;
    },
    ...rest,
    attempts: () => attempts,
    upstreamMs: () => upstreamMs,
  };
}

/** Sends the vendor's traffic to servers that the test started. */
export const reachThrough = (overrides: Record<string, string>, allowsLoopback = false): void =>
  setEgress({ overrides: new Map(Object.entries(overrides)), allowsLoopback, lookup: dns.lookup as LookupFunction });

/** Names resolve to these addresses; each look-up takes the next list, and the last one stays. */
export function resolveTo(...answers: string[][]): { lookups: () => number } {
  let lookups = 0;
  const lookup: LookupFunction = (_, __, callback) => {
    const found = answers[Math.min(lookups++, answers.length - 1)] ?? [];
    callback(
      null,
      found.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );
  };
  setEgress({ overrides: new Map(), allowsLoopback: false, lookup });
  return { lookups: () => lookups };
}

/** The failure that a request ends in; fails the test when it succeeds or throws anything else. */
export async function failureOf(
  sending: Promise<unknown>,
): Promise<Failure & { status: number | undefined; thrown: Error }> {
  const thrown = await sending.then(
    () => new Error("it succeeded"),
    (error: unknown) => error,
  );
  if (!(thrown instanceof UpstreamFailure)) throw thrown;
  return { ...thrown.failure, status: thrown.status, thrown };
}
