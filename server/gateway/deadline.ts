import { StopController, type StopSignal } from "@/server/stop-signal";

/** The one clock of a call: its signal fires when time is up or the caller is gone, whichever is first. */
export type Deadline = {
  signal: StopSignal;
  /** In the time of `performance.now()`. */
  at: number;
  isCallerGone: () => boolean;
  /** Ends the wait for work that does not watch the signal itself. */
  race: <T>(work: Promise<T>) => Promise<T>;
  clear: () => void;
};

export function startDeadline(caller: StopSignal, timeoutMs: number): Deadline {
  const signal = new StopController();
  const abort = () => signal.abort();
  const timer = setTimeout(abort, timeoutMs);
  if (caller.aborted) abort();
  else caller.addEventListener("abort", abort);
  return {
    signal,
    at: performance.now() + timeoutMs,
    isCallerGone: () => caller.aborted,
    race: (work) => raceAbort(work, signal),
    clear: () => {
      clearTimeout(timer);
      caller.removeEventListener("abort", abort);
    },
  };
}

function raceAbort<T>(work: Promise<T>, signal: StopSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    if (signal.aborted) onAbort();
    // It stays: the signal ends with the call.
    signal.addEventListener("abort", onAbort);
    work.then(resolve, reject);
  });
}
