import { z } from "zod";
import { type Api, returns, UpstreamFailure } from "../kit/index.ts";

const Started = z.object({ request_id: z.string() });

const Status = z.object({ status: z.string(), queue_position: z.int().nullish(), error: z.string().nullish() });

const pollEveryMs = 1_500;

const modelPattern = /^[\w.-]{1,100}\/[\w.-]{1,100}(\/[\w.-]{1,100}){0,4}$/;

export const Model = z
  .string()
  .regex(modelPattern)
  .describe("The endpoint's id, as search_models gives it. Example: fal-ai/flux/dev");

/** Puts a job into fal's queue and waits for its end. A caller who leaves takes it out again. */
export async function runModel(model: string, input: Record<string, unknown>, api: Api): Promise<unknown> {
  if (!modelPattern.test(model))
    throw new UpstreamFailure({ kind: "rejected", message: `fal names models owner/name, not ${model}.` });
  const [owner = "", alias = ""] = model.split("/");
  const { request_id } = await api.post("/{model+}", { params: { model }, json: input, returns: Started });
  // An address from an answer is never followed with our key; what stands behind owner/name is not part of it.
  const job = { params: { owner, alias, request_id } };
  await api.poll({
    everyMs: pollEveryMs,
    check: async () => {
      const { status, queue_position, error } = await api.get("/{owner}/{alias}/requests/{request_id}/status", {
        ...job,
        returns: Status,
      });
      if (error) throw new UpstreamFailure({ kind: "rejected", message: error, code: status });
      if (status === "COMPLETED") return status;
      api.progress(queue_position == null ? "fal: working" : `fal: ${queue_position} ahead in the queue`);
      return undefined;
    },
    cancel: () => api.put("/{owner}/{alias}/requests/{request_id}/cancel", { ...job, returns: returns.nothing }),
  });
  return api.get("/{owner}/{alias}/requests/{request_id}", { ...job, returns: z.unknown() });
}
