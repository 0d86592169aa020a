import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { batchQuery } from "./batch-query";
import type { HoldItem, SettlementItem } from "./write-item";

type Asked = { item: HoldItem | SettlementItem; resolve(answer: string): void; reject(error: unknown): void };

const flightsMax = 2;
const itemsPerFlightMax = 256;
const charactersPerFlightMax = 4 * 1024 * 1024;
/** A restart or a failover of the database takes seconds; calls wait for it rather than fail. */
const outageMsMax = 15_000;
const retryDelayMsMin = 20;
const retryDelayMsMax = 1_000;

/**
 * Sends what all concurrent calls ask of the ledger in few round trips. It never waits to fill a batch: while some are
 * on their way, the next one fills by itself.
 */
export function createBatcher(pool: pg.Pool) {
  const queues = { settlement: [] as Asked[], hold: [] as Asked[] };
  let flights = 0;
  let isScheduled = false;
  let isClosed = false;
  let waiting: (() => void)[] = [];

  function ask(item: HoldItem | SettlementItem): Promise<string> {
    if (isClosed) return Promise.reject(new Error("The ledger is closed."));
    return new Promise((resolve, reject) => {
      queues[item.kind].push({ item, resolve, reject });
      schedule();
    });
  }

  /** After all that is ready to run now: the calls that one answered batch wakes up make the next one together. */
  function schedule() {
    if (isScheduled || flights === flightsMax) return;
    isScheduled = true;
    setImmediate(launch);
  }

  function launch() {
    isScheduled = false;
    while (flights < flightsMax && countQueued() > 0) {
      flights++;
      // Settlements go first: they give back what the holds behind them may need.
      void fly(pool, takeBatch(queues.settlement, queues.hold)).then(land);
    }
  }

  function land() {
    flights--;
    if (countQueued() > 0) return schedule();
    if (flights > 0) return;
    for (const resolve of waiting) resolve();
    waiting = [];
  }

  const countQueued = () => queues.settlement.length + queues.hold.length;
  const flush = async () => {
    if (flights + countQueued() > 0) await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const close = () => {
    isClosed = true;
    return flush();
  };
  return { ask, flush, close };
}

function takeBatch(...queues: Asked[][]): Asked[] {
  const batch: Asked[] = [];
  let characters = 0;
  for (const queue of queues) {
    let taken = 0;
    for (const asked of queue) {
      characters += asked.item.characters;
      if (batch.length === itemsPerFlightMax || (batch.length > 0 && characters > charactersPerFlightMax)) break;
      batch.push(asked);
      taken++;
    }
    queue.splice(0, taken);
  }
  return batch;
}

/** Never rejects: each item hears for itself. What the database refuses is halved, until only the item at fault fails. */
async function fly(pool: pg.Pool, batch: Asked[]): Promise<void> {
  if (hasRepetitions(batch)) return flyInHalves(pool, batch);
  let answers: string[] | undefined;
  try {
    answers = await sendUntilAnswered(pool, batch);
  } catch (error) {
    if (batch.length > 1 && !isTransient(error)) return flyInHalves(pool, batch);
    for (const { reject } of batch) reject(error);
    return;
  }
  if (!answers) return flyInHalves(pool, batch);
  for (const [at, { resolve }] of batch.entries()) resolve(answers[at] ?? "");
}

async function flyInHalves(pool: pg.Pool, batch: Asked[]): Promise<void> {
  const middle = Math.ceil(batch.length / 2);
  await fly(pool, batch.slice(0, middle));
  await fly(pool, batch.slice(middle));
}

/** What the second of two holds or settlements of one call gets depends on what became of the first. */
function hasRepetitions(batch: Asked[]): boolean {
  const calls = new Set(batch.map(({ item }) => `${item.kind} ${item.organizationId} ${item.callId}`));
  return calls.size < batch.length;
}

/**
 * Every item is safe to repeat by its call's id, so a batch whose answer was lost is simply sent again. Undefined when
 * its items must come one by one.
 */
async function sendUntilAnswered(pool: pg.Pool, batch: Asked[]): Promise<string[] | undefined> {
  const settlements = batch.flatMap(({ item }) => (item.kind === "settlement" ? item : []));
  const holds = batch.flatMap(({ item }) => (item.kind === "hold" ? item : []));
  const start = performance.now();
  for (let attempt = 1; ; attempt++) {
    try {
      const { rows } = await pool.query<[string | null]>(batchQuery(settlements, holds));
      return rows[0]?.[0]?.split(",");
    } catch (error) {
      if (!isTransient(error) || performance.now() - start > outageMsMax) throw error;
      await sleep(Math.min(retryDelayMsMin * 2 ** (attempt - 1), retryDelayMsMax));
    }
  }
}

/** Anything but the database's own refusal: a connection that broke, a server that restarts, a lost race. */
function isTransient(error: unknown): boolean {
  return !(error instanceof pg.DatabaseError) || /^(?:08|40|53|57P)/.test(error.code ?? "");
}
