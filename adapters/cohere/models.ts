import { z } from "zod";
import { type Api, embeddingPrice, toEmbedAnswer, tokenPrices, UpstreamFailure } from "../kit/index.ts";

export const chatModelDefault = "command-a-03-2025";

export const chatPrices = tokenPrices(
  {
    "command-a-03-2025": { input: 2.5, output: 10 },
    "command-r-plus-08-2024": { input: 2.5, output: 10 },
    "command-r-08-2024": { input: 0.15, output: 0.6 },
    "command-r7b-12-2024": { input: 0.0375, output: 0.15 },
  },
  chatModelDefault,
  "an input token of command-a is $2.50 per million; output and other models by their list price; github.com/BerriAI/litellm, 2026-08",
);

const embeddingModelDefault = "embed-v4.0";

const embeddingPrices = tokenPrices(
  {
    "embed-v4.0": { input: 0.12, output: 0 },
    "embed-multilingual-v3.0": { input: 0.1, output: 0 },
    "embed-english-v3.0": { input: 0.1, output: 0 },
  },
  embeddingModelDefault,
  "a token of embed-v4.0 is $0.12 per million; other models by their list price; github.com/BerriAI/litellm, 2026-08",
);

export const limits = { price: embeddingPrice(embeddingPrices, embeddingModelDefault), timeoutMs: 60_000 };

const Answer = z.object({
  embeddings: z.object({ float: z.array(z.array(z.number())).min(1) }),
  meta: z.object({ billed_units: z.object({ input_tokens: z.number().nullish() }).nullish() }).nullish(),
});

const textsMax = 96;

type Input = { texts: string[]; model?: string | undefined };

export async function embedTexts(
  { texts, model = embeddingModelDefault }: Input,
  input_type: "search_document" | "search_query",
  api: Api,
) {
  if (texts.length > textsMax)
    throw new UpstreamFailure({ kind: "rejected", message: `Cohere embeds ${textsMax} texts at a time.` });
  const { embeddings, meta } = await api.post("/v2/embed", {
    json: { model, texts, input_type, embedding_types: ["float"], truncate: "END" },
    returns: Answer,
  });
  const tokens = meta?.billed_units?.input_tokens;
  if (tokens != null) api.used(embeddingPrices.unitsOf({ model, input: tokens, output: 0 }));
  return toEmbedAnswer(embeddings.float, model, tokens ?? 0);
}
