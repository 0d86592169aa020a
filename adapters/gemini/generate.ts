import { z } from "zod";
import { type Api, UpstreamFailure } from "../kit/index.ts";

const Answer = z.object({
  candidates: z
    .array(
      z.object({
        finishReason: z.string().nullish(),
        content: z
          .object({
            parts: z
              .array(
                z.object({
                  text: z.string().nullish(),
                  thought: z.boolean().nullish(),
                  inlineData: z.object({ mimeType: z.string(), data: z.string() }).nullish(),
                }),
              )
              .nullish(),
          })
          .nullish(),
      }),
    )
    .nullish(),
  promptFeedback: z.object({ blockReason: z.string().nullish() }).nullish(),
  usageMetadata: z
    .object({
      promptTokenCount: z.int().nullish(),
      candidatesTokenCount: z.int().nullish(),
      thoughtsTokenCount: z.int().nullish(),
    })
    .nullish(),
  modelVersion: z.string().nullish(),
});

/** One answer of a model, and the tokens that it took. Google says with a 200 that it blocked a prompt. */
export async function generate(model: string, json: Record<string, unknown>, api: Api) {
  const answer = await api.post("/models/{model}:generateContent", { params: { model }, json, returns: Answer });
  const [candidate] = answer.candidates ?? [];
  const { promptTokenCount, candidatesTokenCount, thoughtsTokenCount } = answer.usageMetadata ?? {};
  const tokens = { input: promptTokenCount ?? 0, output: (candidatesTokenCount ?? 0) + (thoughtsTokenCount ?? 0) };
  if (!candidate) {
    throw new UpstreamFailure({
      kind: "rejected",
      code: answer.promptFeedback?.blockReason ?? undefined,
      message: "Google's filters blocked the prompt.",
    });
  }
  return {
    parts: candidate.content?.parts ?? [],
    finishReason: candidate.finishReason,
    model: answer.modelVersion ?? model,
    tokens,
    isCounted: answer.usageMetadata != null,
  };
}

export const textContent = (text: string) => ({ parts: [{ text }] });
