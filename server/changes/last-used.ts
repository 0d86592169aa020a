import { pool } from "@/server/db";
import { log } from "@/server/log";

type Used = { organizationId: string; id: string };

/** Nobody needs to know to the second when something was used last. */
const precisionMs = 60_000;
const batchMs = 5_000;
const batchMax = 1_000;
const trackedMax = 100_000;

/** Writes down when rows of a table were last used: in batches, and each at most once a minute. */
export class LastUsed {
  readonly #table: "api_key" | "credential";
  readonly #writtenAtMs = new Map<string, number>();
  readonly #pending = new Map<string, Used & { usedAtMs: number }>();
  #timer: NodeJS.Timeout | undefined;

  constructor(table: "api_key" | "credential") {
    this.#table = table;
  }

  touch({ organizationId, id }: Used): void {
    const nowMs = Date.now();
    if (nowMs - (this.#writtenAtMs.get(id) ?? 0) < precisionMs) return;
    if (this.#writtenAtMs.size >= trackedMax) this.#writtenAtMs.clear();
    this.#writtenAtMs.set(id, nowMs);
    this.#pending.set(id, { organizationId, id, usedAtMs: nowMs });
    this.#timer ??= setTimeout(() => void this.flush(), batchMs).unref();
  }

  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const used = [...this.#pending.values()];
    this.#pending.clear();
    for (let start = 0; start < used.length; start += batchMax) await this.#write(used.slice(start, start + batchMax));
  }

  async #write(used: (Used & { usedAtMs: number })[]): Promise<void> {
    try {
      await pool().query({
        name: `last-used-${this.#table}`,
        text: `UPDATE ${this.#table} AS row SET last_used_at = used.at
               FROM unnest($1::text[], $2::text[], $3::timestamptz[]) AS used (organization_id, id, at)
               WHERE row.organization_id = used.organization_id AND row.id = used.id
                 AND (row.last_used_at IS NULL OR row.last_used_at < used.at)`,
        values: [
          used.map(({ organizationId }) => organizationId),
          used.map(({ id }) => id),
          used.map(({ usedAtMs }) => new Date(usedAtMs)),
        ],
      });
    } catch (error) {
      // A call never fails for this; the next use writes again.
      for (const { id } of used) this.#writtenAtMs.delete(id);
      log().warn({ err: error }, "The times of last use could not be written.");
    }
  }
}
