import { LRUCache } from "lru-cache";
import { Pool } from "undici";
import { requestsInFlightMax } from "./bulkhead";
import { egress, isReachable } from "./egress";
import { guardedConnector } from "./guarded-connector";
import { isLoopbackAddress } from "./public-address";

const poolsMax = 1_000;
/** Shorter than the idle time of the usual front ends, so that we seldom write into a connection that they closed. */
const keepAliveMs = 15_000;
const keepAliveMaxMs = 60_000;
const responseHeaderBytesMax = 32 * 1024;

/**
 * The connections to one origin for one partition. Two credentials never share a connection: a vendor may bind what
 * it knows to one, and bytes left over on it would reach the next caller.
 */
export function poolFor(origin: string, partition: string): Pool {
  const key = `${origin} ${partition}`;
  const open = pools.get(key);
  if (open) return open;
  const pool = openPool(origin);
  pools.set(key, pool);
  return pool;
}

export async function closePools(): Promise<void> {
  const open = [...pools.values()];
  pools.clear();
  await Promise.all(open.map((pool) => pool.destroy()));
}

// An evicted pool finishes what runs on it and then closes its sockets.
const pools = new LRUCache<string, Pool>({
  max: poolsMax,
  dispose: (pool) => {
    void pool.close().catch(() => undefined);
  },
});

function openPool(origin: string): Pool {
  const override = egress().overrides.get(origin);
  return new Pool(override ?? origin, {
    connect: guardedConnector(override ? isLoopbackAddress : isReachable),
    connections: requestsInFlightMax,
    // How long an answer may take is the deadline's business.
    headersTimeout: 0,
    bodyTimeout: 0,
    maxHeaderSize: responseHeaderBytesMax,
    keepAliveTimeout: keepAliveMs,
    keepAliveMaxTimeout: keepAliveMaxMs,
  });
}
