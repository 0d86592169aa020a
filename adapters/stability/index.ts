import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { generate } from "./generate.ts";
import { generateImage } from "./generate-image.ts";
import { inpaint } from "./inpaint.ts";
import { removeBackground } from "./remove-background.ts";

export const stability = defineTool({
  slug: "stability",
  title: "Stability AI",
  description: "The makers of Stable Diffusion: images from a prompt, backgrounds removed, parts drawn anew.",
  category: "image-video",
  homepage: "https://stability.ai",
  kind: "rest",
  baseUrl: "https://api.stability.ai",
  auth: auth.bearer({
    getItAt: "https://platform.stability.ai/account/keys",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The key that starts with sk-, under API keys of your account on the Stability platform.",
        example: "sk-sample",
      },
    ],
  }),
  failure: namedFailure,
  operations: [generateImage, generate, removeBackground, inpaint],
});

const ErrorBody = z.object({
  name: z.string(),
  message: z.string().nullish(),
  errors: z.array(z.string()).nullish(),
});

function namedFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const body = ErrorBody.safeParse(answer.json());
  if (!failure || !body.success) return failure;
  const { name, message, errors } = body.data;
  return {
    ...failure,
    // A prompt that moderation refuses is a 403, as a bad key may be.
    ...(name === "content_moderation" && { kind: "rejected" }),
    code: name,
    message: message ?? errors?.join(" ") ?? failure.message,
  };
}
