import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { generateImage } from "./generate-image.ts";
import { generateVideo } from "./generate-video.ts";
import { getBalance } from "./get-balance.ts";

export const runway = defineTool({
  slug: "runway",
  title: "Runway",
  description: "Video from a prompt or a picture with the Gen-4 models, and film-like stills to begin from.",
  category: "image-video",
  homepage: "https://runwayml.com",
  kind: "rest",
  baseUrl: "https://api.dev.runwayml.com",
  headers: { "x-runway-version": "2024-11-06" },
  auth: auth.bearer({
    getItAt: "https://dev.runwayml.com",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The key that starts with key_, under API keys of your organization in Runway's developer portal.",
        example: "key_sample",
      },
    ],
  }),
  failure: creditFailure,
  credentialTest: { operation: "get_balance", input: {} },
  operations: [generateImage, generateVideo, getBalance],
});

// https://docs.dev.runwayml.com/errors/errors/: an account without credits is refused with 400, by a sentence.
function creditFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const isQuota = answer.status === 400 && /enough credits/i.test(failure?.message ?? "");
  return failure && isQuota ? { ...failure, kind: "quota" } : failure;
}
