import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { generateImage } from "./generate-image.ts";
import { getModel } from "./get-model.ts";
import { getPrice } from "./get-price.ts";
import { runModel } from "./run-model.ts";
import { searchModels } from "./search-models.ts";

export const fal = defineTool({
  slug: "fal",
  title: "fal",
  description: "A thousand models for images, video, audio and 3D, run fast and paid by what they make.",
  category: "image-video",
  homepage: "https://fal.ai",
  kind: "rest",
  baseUrl: "https://queue.fal.run",
  auth: auth.header("authorization", {
    prefix: "Key ",
    getItAt: "https://fal.ai/dashboard/keys",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The key with its id, as the fal dashboard shows it once: id:secret.",
        example: "00000000-sample:secret",
      },
    ],
  }),
  failure: typedFailure,
  credentialTest: { operation: "get_price", input: { model: "fal-ai/flux/schnell" } },
  operations: [generateImage, runModel, searchModels, getModel, getPrice],
});

const Detail = z.union([z.string(), z.array(z.object({ msg: z.string(), type: z.string().nullish() })).min(1)]);
const QueueError = z.object({ detail: Detail, error_type: z.string().nullish() });

// An account without money is a 403: https://fal.ai/docs/errors
const isLocked = (message: string | undefined) => /exhausted balance|user is locked/i.test(message ?? "");

function typedFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  if (!failure) return undefined;
  const body = QueueError.safeParse(answer.json());
  const detail = body.success ? body.data.detail : undefined;
  const message = typeof detail === "string" ? detail : (detail?.[0]?.msg ?? failure.message);
  const type = typeof detail === "string" ? undefined : detail?.[0]?.type;
  const code = answer.headers["x-fal-error-type"] ?? (body.success ? body.data.error_type : undefined) ?? type;
  return { ...failure, ...(isLocked(message) && { kind: "quota" }), message, code: code ?? undefined };
}
