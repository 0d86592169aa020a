import { afterAll, beforeAll, expect, it } from "vitest";
import { catalog } from "@/adapters/catalog";
import { failureFromStatus } from "@/adapters/kit/failure";
import { closeUpstreams } from "./close-upstreams";
import { setEgress } from "./egress";
import { type HostileUpstream, startHostileUpstream } from "./hostile-upstream";
import { retriesMax } from "./retry-policy";
import { sendRequest } from "./send-request";
import { failureOf, reachThrough, testContext, vendorOrigin } from "./test-context";

let upstream: HostileUpstream;

beforeAll(async () => {
  // The request has arrived; whether it was carried out, nobody can say.
  upstream = await startHostileUpstream({ "/act": (socket) => socket.resetAndDestroy() });
  reachThrough({ [vendorOrigin]: upstream.origin });
});
afterAll(async () => {
  await closeUpstreams();
  setEgress(undefined);
  await upstream.close();
});

const writes = catalog
  .filter(({ kind }) => kind === "rest")
  .flatMap(({ slug, operations }) => operations.map((operation) => [`${slug}__${operation.name}`, operation] as const))
  .filter(([, { effect }]) => effect !== "read");

it.each(writes)("%s is sent again after a broken connection only where the vendor dedupes", async (name, operation) => {
  const before = upstream.seen.length;
  const context = { ...testContext({ slug: `vendor-of-${name}` }), operation };
  await failureOf(sendRequest({ method: "POST", url: `${vendorOrigin}/act`, headers: {} }, failureFromStatus, context));
  expect(upstream.seen.length - before).toBe(operation.isIdempotent ? 1 + retriesMax : 1);
});
