import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runInWorker } from "./run-in-worker.ts";

// Jobs are found by their path below adapters/, which may also lead out of it.
const folder = mkdtempSync(path.join(tmpdir(), "jobs-"));
afterAll(() => rmSync(folder, { recursive: true }));

type AnyJob = { run: (input: unknown) => unknown };

function runSource(source: string, input: unknown = {}, limits: { timeMsMax?: number; signal?: AbortSignal } = {}) {
  const file = path.join(mkdtempSync(`${folder}/job-`), "job");
  writeFileSync(`${file}.job.mjs`, source);
  const signal = limits.signal ?? new AbortController().signal;
  const job = path.relative("adapters", file);
  return runInWorker<AnyJob>(job, input, { timeMsMax: limits.timeMsMax ?? 30_000, signal });
}

const forever = "export const run = () => { for (;;); };";

describe("a job in a worker", () => {
  it("gets its input and gives back its result, bytes included", async () => {
    const result = await runSource("export const run = ({ n }) => ({ n: n + 1, bytes: new Uint8Array([1, 2]) });", {
      n: 1,
    });
    expect(result).toEqual({ n: 2, bytes: new Uint8Array([1, 2]) });
  });

  it("that refuses its input fails as rejected, with its sentence", async () => {
    const failure = runSource('export const run = () => ({ refused: "Send less." });');
    await expect(failure).rejects.toMatchObject({ failure: { kind: "rejected", message: "Send less." } });
  });

  it("that never ends is ended, while the process stays responsive", async () => {
    let turns = 0;
    const counting = setInterval(() => turns++, 1);
    // Long enough for some turns on a machine where many processes want to run.
    const failure = runSource(forever, {}, { timeMsMax: 500 });
    await expect(failure).rejects.toMatchObject({
      failure: { kind: "rejected", message: expect.stringMatching(/0\.5 s/) },
    });
    clearInterval(counting);
    expect(turns).toBeGreaterThan(5);
  });

  it("that wants too much memory is ended alone", async () => {
    const failure = runSource(
      "export const run = () => { const all = []; for (;;) all.push(new Array(1e6).fill(all)); };",
    );
    await expect(failure).rejects.toMatchObject({
      failure: { kind: "rejected", message: expect.stringMatching(/memory/) },
    });
    await expect(runSource("export const run = () => 7;")).resolves.toBe(7);
  });

  it("that throws is our fault, not the caller's, and hurts no later job", async () => {
    const failure = runSource('export const run = () => { throw new TypeError("a bug"); };');
    await expect(failure).rejects.toThrow(/a bug/);
    await expect(failure).rejects.not.toHaveProperty("failure");
    await expect(runSource("export const run = () => 7;")).resolves.toBe(7);
  });

  it("ends with the caller, whether it runs or still waits", async () => {
    const caller = new AbortController();
    const failures = Array.from({ length: 20 }, () => runSource(forever, {}, { signal: caller.signal }));
    setTimeout(() => caller.abort(new Error("gone")), 50);
    const outcomes = await Promise.allSettled(failures);
    expect(outcomes.map((outcome) => outcome.status === "rejected" && outcome.reason.message)).toEqual(
      Array.from({ length: 20 }, () => "gone"),
    );
    await expect(runSource("export const run = () => 7;")).resolves.toBe(7);
  });

  it("sees no environment", async () => {
    await expect(runSource("export const run = () => Object.keys(process.env);")).resolves.toEqual([]);
  });

  it("waits for its turn in order when all workers are busy", async () => {
    const jobs = Array.from({ length: 30 }, (_, n) => runSource("export const run = ({ n }) => n;", { n }));
    await expect(Promise.all(jobs)).resolves.toEqual(Array.from({ length: 30 }, (_, n) => n));
  });
});
