import { availableParallelism } from "node:os";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { UpstreamFailure } from "./failure.ts";

/** What a job returns in place of a result when its input cannot be worked on: a sentence that says what to change. */
export type Refused = { refused: string };

type JobModule<Input, Output> = { run: (input: Input) => Output | Promise<Output> };

type Limits = {
  /** Time of the work itself; loading the job's libraries is not counted. */
  timeMsMax: number;
  signal: AbortSignal;
};

type Task = Limits & {
  job: string;
  input: unknown;
  resolve: (result: unknown) => void;
  reject: (cause: unknown) => void;
};

/** A worker and who listens to it now. */
type Seat = {
  worker: Worker;
  onMessage: (message: Message) => void;
  onError: (error: Error & { code?: string }) => void;
  idleTimer?: NodeJS.Timeout;
};

type Message = { kind: "started" } | { kind: "done"; result: unknown } | { kind: "failed"; message: string };

const workersMax = Math.min(8, Math.max(2, availableParallelism()));
const waitingMax = 256;
const idleMsMax = 60_000;
const heapMbMax = 256;

// Jobs are plain modules on disk, found from the folder that the product starts in: the same files serve the bundle,
// Next and the tests, and no bundler has to know them.
const workerSource = `
const { parentPort } = require("node:worker_threads");
parentPort.on("message", async ({ url, input }) => {
  try {
    const { run } = await import(url);
    parentPort.postMessage({ kind: "started" });
    parentPort.postMessage({ kind: "done", result: await run(input) });
  } catch (error) {
    parentPort.postMessage({ kind: "failed", message: String(error?.stack ?? error) });
  }
});`;

const idle: Seat[] = [];
const waiting: Task[] = [];
let workersBusy = 0;

/**
 * Runs `run` of `adapters/<job>.job.mjs` in a worker thread, so that no input can block the process: for libraries
 * whose time or memory depends on what they are given.
 *
 * @throws UpstreamFailure `rejected` when the job refuses its input, or needs more time or memory than it may have.
 */
export function runInWorker<Job extends JobModule<never, unknown>>(
  job: string,
  input: Parameters<Job["run"]>[0],
  limits: Limits,
): Promise<Exclude<Awaited<ReturnType<Job["run"]>>, Refused>>;
export async function runInWorker(job: string, input: unknown, limits: Limits): Promise<unknown> {
  limits.signal.throwIfAborted();
  if (waiting.length >= waitingMax) {
    throw new UpstreamFailure({ kind: "unavailable", message: "Too many calls of this kind are waiting: try again." });
  }
  const result = await new Promise((resolve, reject) => {
    waiting.push({ job, input, ...limits, resolve, reject });
    startWaiting();
  });
  if (isRefused(result)) throw new UpstreamFailure({ kind: "rejected", message: result.refused });
  return result;
}

const isRefused = (result: unknown): result is Refused =>
  typeof result === "object" && result !== null && "refused" in result && typeof result.refused === "string";

function startWaiting(): void {
  while (workersBusy < workersMax) {
    const task = waiting.shift();
    if (!task) return;
    if (task.signal.aborted) task.reject(task.signal.reason);
    else runTask(task);
  }
}

function runTask(task: Task): void {
  workersBusy++;
  const seat = idle.pop() ?? newSeat();
  let timer: NodeJS.Timeout | undefined;

  const finish = (isReusable: boolean, settle: () => void) => {
    clearTimeout(timer);
    task.signal.removeEventListener("abort", onAbort);
    if (isReusable) keepSeat(seat);
    else endSeat(seat);
    workersBusy--;
    settle();
    startWaiting();
  };
  const reject = (message: string) => task.reject(new UpstreamFailure({ kind: "rejected", message }));
  const onAbort = () => finish(false, () => task.reject(task.signal.reason));
  const onTimeout = () =>
    finish(false, () => reject(`This takes longer than ${task.timeMsMax / 1000} s: send a smaller or simpler input.`));

  task.signal.addEventListener("abort", onAbort);
  clearTimeout(seat.idleTimer);
  seat.worker.ref();
  seat.onMessage = (message) => {
    if (message.kind === "started") timer = setTimeout(onTimeout, task.timeMsMax);
    else if (message.kind === "done") finish(true, () => task.resolve(message.result));
    else finish(true, () => task.reject(new Error(`${task.job}: ${message.message}`)));
  };
  seat.onError = (error) =>
    finish(false, () => {
      if (error.code !== "ERR_WORKER_OUT_OF_MEMORY") return task.reject(error);
      reject(`This needs more than ${heapMbMax} MB of memory: send a smaller or simpler input.`);
    });
  seat.worker.postMessage({ url: jobUrl(task.job), input: task.input });
}

const jobUrl = (job: string) => pathToFileURL(`${process.cwd()}/adapters/${job}.job.mjs`).href;

function newSeat(): Seat {
  // No environment: a job needs none, and it holds secrets.
  const options = { eval: true, env: {}, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: heapMbMax } };
  const seat: Seat = { worker: new Worker(workerSource, options), onMessage: ignore, onError: ignore };
  seat.worker.on("message", (message: Message) => seat.onMessage(message));
  seat.worker.on("error", (error) => seat.onError(error));
  return seat;
}

/** Keeps the loaded libraries for the next task, without keeping the process alive. */
function keepSeat(seat: Seat): void {
  const leave = () => {
    idle.splice(idle.indexOf(seat), 1);
    endSeat(seat);
  };
  seat.onMessage = ignore;
  seat.onError = leave;
  seat.worker.unref();
  seat.idleTimer = setTimeout(leave, idleMsMax).unref();
  idle.push(seat);
}

function endSeat(seat: Seat): void {
  clearTimeout(seat.idleTimer);
  seat.onMessage = ignore;
  seat.onError = ignore;
  void seat.worker.terminate();
}

const ignore = () => {};
