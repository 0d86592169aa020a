import { db } from "@/server/db";
import { log } from "@/server/log";
import { newId } from "@/server/new-id";

const beatMs = 3_000;
/** A process that was silent for so long is dead, or as good as that. */
const silenceMsMax = 12_000;

let count = 1;
let beating: { id: string; timer: NodeJS.Timeout } | undefined;

/** How many gateway processes share the rates, this one included. */
export const liveProcesses = (): number => count;

/** Counts this process in until `leaveProcesses`. */
export async function joinProcesses(): Promise<void> {
  if (beating) return;
  const id = newId("gateway");
  beating = { id, timer: setInterval(() => void beat(id), beatMs).unref() };
  await beat(id);
}

export async function leaveProcesses(): Promise<void> {
  if (!beating) return;
  const { id, timer } = beating;
  clearInterval(timer);
  beating = undefined;
  count = 1;
  await db().gatewayProcess.deleteMany({ where: { id } });
}

async function beat(id: string): Promise<void> {
  try {
    // By the database's clock: those of the machines may differ.
    await db().$executeRaw`
      INSERT INTO gateway_process (id, seen_at) VALUES (${id}, now())
      ON CONFLICT (id) DO UPDATE SET seen_at = now()`;
    await db().$executeRaw`
      DELETE FROM gateway_process WHERE seen_at < now() - ${silenceMsMax}::int * interval '1 millisecond'`;
    const live = await db().gatewayProcess.count();
    if (beating?.id === id) count = Math.max(1, live);
  } catch (err) {
    // The last count is the best guess.
    log().warn({ err }, "The live processes could not be counted.");
  }
}
