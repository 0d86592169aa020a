/** The one clock of a call: its signal fires when time is up or the caller is gone, whichever is first. */
export type Deadline = {
  signal: AbortSignal;
  /** In the time of `performance.now()`. */
  at: number;
  isCallerGone: () => boolean;
  /** Ends the wait for work that does not watch the signal itself. */
  race: <T>(work: Promise<T>) => Promise<T>;
  clear: () => void;
};

export function startDeadline(caller: AbortSignal, timeoutMs: number): Deadline {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, timeoutMs);
  if (caller.aborted) abort();
  else caller.addEventListener("abort", abort, { once: true });
  return {
    signal: controller.signal,
    at: performance.now() + timeoutMs,
    isCallerGone: () => caller.aborted,
    race: (work) => raceAbort(work, controller.signal),
    clear: () => {
      clearTimeout(timer);
      caller.removeEventListener("abort", abort);
    },
  };
}

function raceAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener("abort", onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
  });
}
