import { changeFeed } from "@/server/changes/change-feed";
import { pool } from "@/server/db";
import { type DoorReply, replyJson } from "@/server/doors/door";
import { isDraining } from "@/server/lifecycle";

/** Alive: the process answers. Says nothing about the database, so that no orchestrator kills us for its absence. */
export const health = (): DoorReply => replyJson({ status: "ok" });

/** Ready: the database answers with our schema, changes are heard, and we are not draining. */
export async function ready(): Promise<DoorReply> {
  const checks = { database: await isDatabaseReady(), changes: changeFeed().isConfirmed(), draining: isDraining() };
  const isReady = checks.database && checks.changes && !checks.draining;
  return replyJson({ status: isReady ? "ready" : "not_ready", checks }, {}, isReady ? 200 : 503);
}

const isDatabaseReady = (): Promise<boolean> =>
  pool()
    .query("SELECT value FROM change_sequence WHERE id = 1")
    .then(
      ({ rowCount }) => rowCount === 1,
      () => false,
    );
