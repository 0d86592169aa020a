import type pg from "pg";
import { createLedger, type Ledger } from "../ledger";
import { holdOf, settlementOf } from "./items";

type Load = {
  name: string;
  organizationIds: string[];
  callers: number;
  callsPerCaller: number;
  onCaptured?: (callId: string) => void;
};

/** Many callers at once on few accounts: each call is held, then captured in part, in full or released. */
export async function hammer(ledger: Ledger, load: Load) {
  const { name, organizationIds, callers, callsPerCaller, onCaptured } = load;
  let acknowledged = 0n;
  const call = async (caller: number, number: number) => {
    const organizationId = organizationIds[(caller + number) % organizationIds.length] ?? "";
    const callId = `${name}_${caller}_${number}`;
    const lineageId = `lineage_${caller % 3}`;
    const amount = BigInt(1 + ((caller + number) % 7));
    const held = await ledger.hold(holdOf({ callId, organizationId, lineageId, amount }));
    if (held.status !== "held") return;
    const capture = number % 5 === 0 ? null : number % 5 === 1 ? amount - 1n : amount;
    const settled = await ledger.settle(settlementOf(callId, capture, { organizationId }));
    acknowledged += settled.captured;
    if (settled.captured > 0n) onCaptured?.(callId);
  };
  const run = async (caller: number) => {
    for (let number = 0; number < callsPerCaller; number++) await call(caller, number);
  };
  await Promise.all(Array.from({ length: callers }, (_, caller) => run(caller)));
  return acknowledged;
}

/** As many processes would: each pool has a ledger of its own. */
export async function hammerFrom(pools: pg.Pool[], load: Load) {
  const run = (pool: pg.Pool, at: number) => hammer(createLedger(pool), { ...load, name: `${load.name}${at}` });
  const acknowledged = await Promise.all(pools.map(run));
  return acknowledged.reduce((sum, amount) => sum + amount, 0n);
}
