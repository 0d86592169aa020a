import pg from "pg";
import type { PrismaClient } from "@/prisma/client/client";
import { pool } from "@/server/db";
import { env } from "@/server/env";
import { log } from "@/server/log";

/** Something that processes keep in memory was changed in the database. */
export type Change = { topic: "keys" | "credentials" | "policy" | "tools"; organizationId: string; id: string };

/** `flush`: anything may have changed. */
export type ChangeListener = (change: Change | "flush") => void;

/** Says in the same transaction that this was changed: every process hears of it when the transaction is committed. */
export async function announceChange(client: Pick<PrismaClient, "$executeRaw">, change: Change): Promise<void> {
  await client.$executeRaw`SELECT announce_change(${change.topic}, ${change.organizationId}, ${change.id})`;
}

/** The changes of the whole process, whichever bundle asks. */
export function changeFeed(): ChangeFeed {
  shared.toolrouteChangeFeed ??= new ChangeFeed();
  return shared.toolrouteChangeFeed;
}
// Next loads a module once a bundle; one connection listens for all of them.
const shared = globalThis as typeof globalThis & { toolrouteChangeFeed?: ChangeFeed };

const channel = "toolroute_changes";
const pollMs = 500;
const pollTimeoutMs = 5_000;
const reconnectMs = 250;
/** Without news from the database for this long, nothing in memory is believed. */
const silenceMsMax = 30_000;

/**
 * Tells what was changed, by two ways that do not depend on one another: notifications, which are instant but are lost
 * while their connection is down, and a counter of all changes, which is read twice a second over other connections.
 */
class ChangeFeed {
  readonly #listeners = new Set<ChangeListener>();
  #isRunning = false;
  #listening: pg.Client | undefined;
  #timers = new Set<NodeJS.Timeout>();
  #sequence: bigint | undefined;
  #heardAtMs = Number.NEGATIVE_INFINITY;

  onChange(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Resolves after both ways were tried once; one that failed is tried again until `stop`. */
  async start(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    await this.#listen();
    await this.#poll();
  }

  async stop(): Promise<void> {
    this.#isRunning = false;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#heardAtMs = Number.NEGATIVE_INFINITY;
    this.#sequence = undefined;
    const client = this.#listening;
    this.#listening = undefined;
    await client?.end();
    this.tell("flush");
  }

  /** False: the database was silent for too long, and callers fail closed. */
  isConfirmed(): boolean {
    return performance.now() - this.#heardAtMs < silenceMsMax;
  }

  async #listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: env().DATABASE_URL,
      application_name: "toolroute-changes",
      connectionTimeoutMillis: pollTimeoutMs,
      keepAlive: true,
    });
    let isLost = false;
    const lose = (cause?: unknown) => {
      if (isLost) return;
      isLost = true;
      client.end().catch(() => {});
      if (this.#listening === client) this.#listening = undefined;
      if (!this.#isRunning) return;
      log().warn({ cause }, "The connection that listens for changes was lost. Connecting again.");
      this.#later(reconnectMs, () => this.#listen());
    };
    // A connection that dies without this listener would take the process with it.
    client.on("error", lose);
    client.on("end", () => lose());
    client.on("notification", ({ payload }) => this.#hear(payload ?? ""));
    try {
      await client.connect();
      await client.query(`LISTEN ${channel}`);
    } catch (error) {
      return lose(error);
    }
    if (!this.#isRunning) return lose();
    this.#listening = client;
    // What was said while nobody listened is lost.
    this.tell("flush");
  }

  #hear(payload: string): void {
    const { topic, organization_id: organizationId, id, sequence } = JSON.parse(payload);
    const moved = BigInt(sequence);
    const isNext = this.#sequence !== undefined && moved <= this.#sequence + 1n;
    if (this.#sequence === undefined || moved > this.#sequence) this.#sequence = moved;
    this.tell(isNext ? { topic, organizationId, id } : "flush");
  }

  async #poll(): Promise<void> {
    const known = this.#sequence;
    const askedAtMs = performance.now();
    try {
      const sequence = await readSequence();
      if (!this.#isRunning) return;
      // Further than we have heard of, or back to a past that was restored.
      const isMissed =
        this.#sequence === undefined || sequence > this.#sequence || (known !== undefined && sequence < known);
      if (isMissed) {
        this.#sequence = sequence;
        this.tell("flush");
      }
      this.#heardAtMs = askedAtMs;
    } catch (error) {
      log().warn({ err: error }, "The counter of changes could not be read.");
    }
    this.#later(pollMs, () => this.#poll());
  }

  /** What this process has changed itself need not come back from the database first. */
  tell(change: Change | "flush"): void {
    for (const listener of this.#listeners) listener(change);
  }

  #later(ms: number, work: () => Promise<void>): void {
    if (!this.#isRunning) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      void work();
    }, ms);
    timer.unref();
    this.#timers.add(timer);
  }
}

async function readSequence(): Promise<bigint> {
  const { rows } = await pool().query<{ value: bigint }>(readSequenceQuery);
  const [row] = rows;
  if (!row) throw new Error("The database has no counter of changes.");
  return row.value;
}

const readSequenceQuery = {
  name: "change-sequence",
  text: "SELECT value FROM change_sequence WHERE id = 1",
  query_timeout: pollTimeoutMs,
};
