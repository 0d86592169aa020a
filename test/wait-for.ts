import { vi } from "vitest";

/** More than anything takes on a busy machine: only a test that fails waits to the end. */
const patienceMs = 10_000;
const everyMs = 20;

/** Until the check holds: `vi.waitFor` gives up after a second. */
export const waitFor = <Result>(check: () => Result | Promise<Result>, intervalMs = everyMs): Promise<Result> =>
  vi.waitFor(check, { timeout: patienceMs, interval: intervalMs });
