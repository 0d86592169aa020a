import { randomFillSync } from "node:crypto";
import { monotonicFactory } from "ulid";

// The library asks the system for each character; asking for many bytes at once costs a fiftieth of that.
const pool = new Uint8Array(4_096);
let next = pool.length;

function random(): number {
  if (next === pool.length) {
    randomFillSync(pool);
    next = 0;
  }
  return (pool[next++] ?? 0) / 256;
}

const nextUlid = monotonicFactory(random);

/** `call_01J…`: sorts by the time at which it was made. Ids are names, not secrets. */
export const newId = (prefix: string): string => `${prefix}_${nextUlid()}`;
