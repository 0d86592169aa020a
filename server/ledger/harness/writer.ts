import pg from "pg";
import { createLedger, sweepExpiredHolds } from "../ledger";
import { hammer } from "./hammer";

// A gateway process of the tests: `load <url> <name> <calls>` tells each captured call, `sweep <url>` tells how many.
const [, , task = "", url = "", name = "", callsPerCaller = "0"] = process.argv;
const callers = 8;
const pool = new pg.Pool({ connectionString: url, max: 3 });
pool.on("error", () => undefined);
if (task === "sweep") {
  const { released } = await sweepExpiredHolds(pool, { holdsPerPassMax: 7 });
  process.stdout.write(`${released}\n`);
} else {
  const ledger = createLedger(pool);
  await hammer(ledger, {
    name,
    organizationIds: ["hot", "warm"],
    callers,
    callsPerCaller: Number(callsPerCaller),
    onCaptured: (callId) => process.stdout.write(`${callId}\n`),
  });
}
await pool.end();
