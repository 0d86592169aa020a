import { removeExpiredArtifacts } from "@/server/artifacts/artifacts";
import { flushRefusedRequests } from "@/server/audit/refused-requests";
import { pool } from "@/server/db";
import { removeExpiredIdempotencyKeys } from "@/server/gateway/idempotency";
import { flushTouchedKeys } from "@/server/keys/touch-key";
import { startSweeper } from "@/server/ledger/ledger";
import { joinProcesses, leaveProcesses } from "@/server/limits/live-processes";
import { closeRates } from "@/server/limits/rate-limit";
import { flushTouchedCredentials } from "@/server/vault/credential-for";
import { finishRefreshes } from "@/server/vault/refresh-connection";

const housekeepingMs = 10 * 60_000;

/** What a process does beside answering: every part is safe in any number of processes. */
export async function startBackground(onError: (error: unknown) => void): Promise<{ stop: () => Promise<void> }> {
  await joinProcesses();
  const sweeper = startSweeper(pool(), onError);
  let cleaning: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    cleaning = Promise.all([removeExpiredArtifacts(), removeExpiredIdempotencyKeys()]).catch(onError);
  }, housekeepingMs);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      const written = Promise.all([flushTouchedKeys(), flushTouchedCredentials(), flushRefusedRequests()]);
      await Promise.all([cleaning, sweeper.stop(), written, finishRefreshes(), leaveProcesses()]);
      await closeRates();
    },
  };
}
