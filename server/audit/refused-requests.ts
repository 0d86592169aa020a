import type { DoorName } from "@/server/caller";
import { pool } from "@/server/db";
import type { ErrorKind } from "@/server/errors";
import { log } from "@/server/log";
import { newId } from "@/server/new-id";

/** A request of a known organization that was refused before it became a call. */
export type RefusedRequest = {
  organizationId: string;
  keyId: string | null;
  userId: string | null;
  ip: string | null;
  requestId: string;
  door: DoorName;
  method: string;
  /** The route's, with its placeholders: what a client writes into an address may be a secret. */
  path: string;
  errorCode: ErrorKind;
};

/** So many refused requests of a key have an event of their own, a minute and a process. Further ones are counted. */
export const eventsPerMinuteMax = 20;
const minuteMs = 60_000;
const keysTrackedMax = 50_000;
const pendingMax = 10_000;
const batchMs = 1_000;
const batchMax = 500;

type Minute = {
  endsAtMs: number;
  events: number;
  /** The newest request without an event, and how many there were before it. */
  last: { refused: RefusedRequest; time: Date } | undefined;
  suppressed: number;
};
type Pending = { organizationId: string; id: string; body: string };

const minutes = new Map<string, Minute>();
let pending: Pending[] = [];
let writing: Promise<void> = Promise.resolve();
let timer: NodeJS.Timeout | undefined;

/**
 * Leaves an audit event of it, soon. It costs the answer nothing and cannot fail it. Whoever sends refused requests
 * without end gets a few events a minute, and one at the minute's end that says how many had none.
 */
export function recordRefusedRequest(refused: RefusedRequest): void {
  const key = `${refused.organizationId}/${refused.keyId ?? refused.userId}`;
  const minute = minutes.get(key) ?? startMinute(key);
  if (!minute) return;
  const time = new Date();
  if (minute.events < eventsPerMinuteMax && pending.length < pendingMax) {
    minute.events++;
    pending.push(eventOf(refused, time, 0));
  } else {
    if (minute.last) minute.suppressed++;
    minute.last = { refused, time };
  }
  schedule();
}

/** Writes down all that is still in memory, before the process ends. */
export function flushRefusedRequests(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  endMinutes(Number.POSITIVE_INFINITY);
  return write();
}

function startMinute(key: string): Minute | undefined {
  if (minutes.size >= keysTrackedMax) return undefined;
  const minute = { endsAtMs: Date.now() + minuteMs, events: 0, last: undefined, suppressed: 0 };
  minutes.set(key, minute);
  return minute;
}

function schedule(): void {
  timer ??= setTimeout(() => {
    endMinutes(Date.now());
    void write().finally(() => {
      timer = undefined;
      if (minutes.size > 0 || pending.length > 0) schedule();
    });
  }, batchMs).unref();
}

function endMinutes(nowMs: number): void {
  for (const [key, { endsAtMs, last, suppressed }] of minutes) {
    if (endsAtMs > nowMs) continue;
    minutes.delete(key);
    if (last) pending.push(eventOf(last.refused, last.time, suppressed));
  }
}

function eventOf(refused: RefusedRequest, time: Date, suppressed: number): Pending {
  const { organizationId, keyId, userId, ip, requestId, door, method, path, errorCode } = refused;
  const body = {
    version: 1,
    type: "request",
    request_id: requestId,
    time: time.toISOString(),
    actor: { key_id: keyId, user_id: userId, ip },
    door,
    method,
    path,
    outcome: "refused",
    error_code: errorCode,
    suppressed,
  };
  return { organizationId, id: newId("evt"), body: JSON.stringify(body) };
}

/** One writer at a time, so that whoever waits for it knows that everything before is on disk. */
function write(): Promise<void> {
  writing = writing.then(writePending);
  return writing;
}

async function writePending(): Promise<void> {
  while (pending.length > 0) {
    const batch = pending.slice(0, batchMax);
    try {
      await pool().query({
        name: "refused-requests",
        // An event that is sent again after a lost answer is the same row.
        text: `INSERT INTO audit_event (organization_id, id, body)
               SELECT event.organization_id, event.id, event.body::json
               FROM unnest($1::text[], $2::text[], $3::text[]) AS event (organization_id, id, body)
               ON CONFLICT (organization_id, id) DO NOTHING`,
        values: [
          batch.map(({ organizationId }) => organizationId),
          batch.map(({ id }) => id),
          batch.map(({ body }) => body),
        ],
      });
    } catch (error) {
      log().warn({ err: error, events: pending.length }, "Events of refused requests could not be written yet.");
      return;
    }
    pending = pending.slice(batch.length);
  }
}
