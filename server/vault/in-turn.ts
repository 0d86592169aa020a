import { waitingPool } from "@/server/db";

const lockMsMax = 30_000;
const idleMsMax = 45_000;

/**
 * Does work of that name once at a time, over all processes. The lock is a transaction's own and no row's, so it may be
 * held while a vendor answers; what the work writes, it commits elsewhere, and it stands if the lock's connection breaks.
 */
export async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const client = await waitingPool().connect();
  let failure: Error | undefined;
  const noteFailure = (error: Error) => {
    failure = error;
  };
  // Nobody waits for a query while the work runs: without a listener, a connection that breaks then ends the process.
  client.on("error", noteFailure);
  try {
    await client.query("BEGIN");
    await client.query(`SET LOCAL lock_timeout = ${lockMsMax}`);
    await client.query(`SET LOCAL idle_in_transaction_session_timeout = ${idleMsMax}`);
    await client.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [name]);
    return await work();
  } finally {
    await client.query("ROLLBACK").catch(noteFailure);
    client.off("error", noteFailure);
    client.release(failure);
  }
}
