import { tokenPrices } from "../kit/index.ts";

// Takes a temperature and spends no answer tokens on thinking, so that a short limit still gives an answer.
export const chatModelDefault = "gpt-4.1-mini";

export const embeddingModelDefault = "text-embedding-3-small";

/** US dollars per million tokens. */
export const chatPrices = tokenPrices(
  {
    "gpt-4.1": { input: 2, output: 8 },
    "gpt-4.1-mini": { input: 0.4, output: 1.6 },
    "gpt-4.1-nano": { input: 0.1, output: 0.4 },
    "gpt-4o": { input: 2.5, output: 10 },
    "gpt-4o-mini": { input: 0.15, output: 0.6 },
    "gpt-5": { input: 1.25, output: 10 },
    "gpt-5-mini": { input: 0.25, output: 2 },
    "gpt-5-nano": { input: 0.05, output: 0.4 },
    "gpt-5.1": { input: 1.25, output: 10 },
    "gpt-5.2": { input: 1.75, output: 14 },
    "gpt-5.4": { input: 2.5, output: 15 },
    "gpt-5.4-mini": { input: 0.75, output: 4.5 },
    "gpt-5.4-nano": { input: 0.2, output: 1.25 },
    "gpt-5.5": { input: 5, output: 30 },
    "gpt-5.5-pro": { input: 30, output: 180 },
  },
  chatModelDefault,
  "an input token of gpt-4.1-mini is $0.40 per million; output and other models by their list price; github.com/simonw/llm-prices, 2026-08",
);

export const embeddingPrices = tokenPrices(
  {
    "text-embedding-3-small": { input: 0.02, output: 0 },
    "text-embedding-3-large": { input: 0.13, output: 0 },
    "text-embedding-ada-002": { input: 0.1, output: 0 },
  },
  embeddingModelDefault,
  "a token of text-embedding-3-small is $0.02 per million; other models by their list price; platform.openai.com, 2026-08",
);

export const imageModelDefault = "gpt-image-2";

export const imagePrices = tokenPrices(
  { "gpt-image-2": { input: 5, output: 30 } },
  imageModelDefault,
  "a token of a prompt for gpt-image-2 is $5 per million, of its image $30; github.com/BerriAI/litellm, 2026-08",
);
