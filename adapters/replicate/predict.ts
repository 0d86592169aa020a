import { z } from "zod";
import { type Api, UpstreamFailure } from "../kit/index.ts";
import { parseModel } from "./model.ts";

const Prediction = z.object({
  id: z.string(),
  model: z.string(),
  status: z.enum(["starting", "processing", "succeeded", "failed", "canceled", "aborted"]),
  output: z.unknown().optional(),
  error: z.string().nullish(),
  metrics: z.object({ predict_time: z.number().nullish() }).nullish(),
});
type Prediction = z.infer<typeof Prediction>;

type Options = { model: string; input: Record<string, unknown>; secondsMax: number };

/** How long the first request stays open for models that are quick: https://replicate.com/docs/topics/predictions/create-a-prediction */
const waitS = 20;
const pollEveryMs = 1_500;

/** Starts a model and waits for its end. A caller who leaves stops it; Replicate itself does so after `secondsMax`. */
export async function predict({ model, input, secondsMax }: Options, api: Api): Promise<Prediction> {
  const { owner, name, version } = parseModel(model);
  const request = {
    headers: { prefer: `wait=${waitS}`, "cancel-after": `${secondsMax}s` },
    returns: Prediction,
  };
  const started = version
    ? await api.post("/predictions", { ...request, json: { version: `${owner}/${name}:${version}`, input } })
    : await api.post("/models/{owner}/{name}/predictions", { ...request, params: { owner, name }, json: { input } });
  const params = { id: started.id };
  return (
    whenFinished(started) ??
    api.poll({
      check: async () => {
        const prediction = await api.get("/predictions/{id}", { params, returns: Prediction });
        api.progress(`Replicate: ${prediction.status}`);
        return whenFinished(prediction);
      },
      everyMs: pollEveryMs,
      cancel: () => api.post("/predictions/{id}/cancel", { params, returns: Prediction }),
    })
  );
}

function whenFinished(prediction: Prediction): Prediction | undefined {
  const { status, error } = prediction;
  if (status === "starting" || status === "processing") return undefined;
  if (status === "succeeded") return prediction;
  const message = error ?? (status === "failed" ? "The model failed." : "The run was stopped at its time limit.");
  throw new UpstreamFailure({ kind: status === "failed" ? "rejected" : "timeout", message, code: status });
}
