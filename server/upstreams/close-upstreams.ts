import { closePools } from "./pools";
import { closeConnections } from "./remote-connections";
import { forgetUpstreams } from "./run-attempts";

/** Ends every connection to every upstream; for the end of the process, after calls have been drained. */
export async function closeUpstreams(): Promise<void> {
  await closeConnections();
  await closePools();
  forgetUpstreams();
}
