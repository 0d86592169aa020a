import { z } from "zod";
import { type Api, returns, UpstreamFailure } from "../kit/index.ts";

const Task = z.object({
  id: z.string(),
  status: z.string(),
  progress: z.number().nullish(),
  output: z.array(z.string()).nullish(),
  failure: z.string().nullish(),
  failureCode: z.string().nullish(),
  cost: z.object({ credits: z.number() }).nullish(),
});
type Task = z.output<typeof Task>;

// Runway asks for no more than one look every five seconds.
const pollEveryMs = 5_000;

/** A Runway credit is a cent. */
export const creditsPerRunwayCredit = 10;
const usdPerRunwayCredit = 0.01;

/** Starts a task and waits for its files, reporting what it cost. A caller who leaves stops it. */
export async function runTask(path: string, json: Record<string, unknown>, api: Api): Promise<string[]> {
  const { id } = await api.post(path, { json, returns: z.object({ id: z.string() }) });
  const task = await api.poll({
    everyMs: pollEveryMs,
    check: async () => {
      const now = await api.get("/v1/tasks/{id}", { params: { id }, returns: Task });
      api.progress(`Runway: ${now.status.toLowerCase()}`, now.progress ?? undefined);
      return whenFinished(now);
    },
    cancel: () => api.delete("/v1/tasks/{id}", { params: { id }, returns: returns.nothing }),
  });
  if (task.cost) {
    api.used(task.cost.credits);
    api.vendorCost(task.cost.credits * usdPerRunwayCredit);
  }
  return task.output ?? [];
}

function whenFinished(task: Task): Task | undefined {
  if (task.status === "SUCCEEDED") return task;
  if (task.status === "FAILED") {
    const isOurs = task.failureCode?.startsWith("INTERNAL") ?? false;
    const message = task.failure ?? "Runway could not finish the task.";
    throw new UpstreamFailure({
      kind: isOurs ? "unavailable" : "rejected",
      code: task.failureCode ?? undefined,
      message,
    });
  }
  if (task.status === "CANCELLED")
    throw new UpstreamFailure({ kind: "rejected", code: task.status, message: "The task was cancelled at Runway." });
  return undefined;
}
