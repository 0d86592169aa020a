import type pg from "pg";
import { createBatcher } from "./batcher";
import type { HoldOutcome, Ledger, SettleOutcome } from "./contract";
import { isAmount, writeHold, writeSettlement } from "./write-item";

export { checkInvariants } from "./check-invariants";
export type { CallRow, HoldOutcome, Ledger, NewHold, Settlement, SettleOutcome } from "./contract";
export { grantCredits, openAccount } from "./grant-credits";
export { startSweeper, sweepExpiredHolds } from "./sweep-expired-holds";

/** Reserves and settles credits. All calls of a process share its batches; an answer means that it is on disk. */
export function createLedger(pool: pg.Pool): Ledger {
  const batcher = createBatcher(pool);
  return {
    hold: async (hold) => {
      if (!isAmount(hold.amount)) return { status: "refused" };
      return readHoldOutcome(await batcher.ask(writeHold(hold)));
    },
    settle: async (settlement) => readSettleOutcome(await batcher.ask(writeSettlement(settlement))),
    flush: batcher.flush,
    close: batcher.close,
  };
}

function readHoldOutcome(answer: string): HoldOutcome {
  const [status = "", available = "0"] = answer.split(" ");
  switch (status) {
    case "held":
    case "insufficient_credits":
      return { status, available: BigInt(available) };
    case "call":
    case "day":
    case "month":
      return { status: "budget_exceeded", limit: status, available: BigInt(available) };
    case "conflict":
    case "refused":
      return { status };
    default:
      throw new Error(`The ledger answered a hold with "${answer}".`);
  }
}

function readSettleOutcome(answer: string): SettleOutcome {
  const [status = "", captured = "0", available = "0"] = answer.split(" ");
  return { status: status as SettleOutcome["status"], captured: BigInt(captured), available: BigInt(available) };
}
