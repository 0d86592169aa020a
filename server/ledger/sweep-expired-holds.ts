import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { newEventId } from "./write-item";

type SweepLimits = { holdsPerPassMax: number; passesMax: number };

const defaultLimits: SweepLimits = { holdsPerPassMax: 200, passesMax: 50 };
const sweepEveryMs = 5_000;

/** Gives back what expired holds still keep. Any number of processes may do it at once. */
export async function sweepExpiredHolds(pool: pg.Pool, limits: Partial<SweepLimits> = {}) {
  const { holdsPerPassMax, passesMax } = { ...defaultLimits, ...limits };
  let released = 0;
  for (let pass = 0; pass < passesMax; pass++) {
    const eventIds = Array.from({ length: holdsPerPassMax }, newEventId);
    const { rows } = await pool.query<[number]>({
      text: "SELECT ledger_sweep($1)",
      values: [eventIds],
      rowMode: "array",
    });
    const swept = rows[0]?.[0] ?? 0;
    released += swept;
    if (swept < holdsPerPassMax) break;
  }
  return { released };
}

/** Sweeps until it is stopped. An error is told and does not end it. */
export function startSweeper(pool: pg.Pool, onError: (error: unknown) => void): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const wait = () => sleep(sweepEveryMs * (0.5 + Math.random()), undefined, { signal: stopping.signal, ref: false });
  const run = async () => {
    while (!stopping.signal.aborted) {
      await sweepExpiredHolds(pool).catch(onError);
      await wait().catch(() => undefined);
    }
  };
  const running = run();
  return {
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}
