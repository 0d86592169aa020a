import { pool } from "@/server/db";
import { createLedger, type Ledger } from "@/server/ledger/ledger";

let shared: Ledger | undefined;

/** The one ledger of this process: everybody's calls share its batches. */
export function ledger(): Ledger {
  shared ??= createLedger(pool());
  return shared;
}

/** Writes what waits. After it the next use opens a new one. */
export async function closeLedger(): Promise<void> {
  await shared?.close();
  shared = undefined;
}
