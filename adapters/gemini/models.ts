import { tokenPrices } from "../kit/index.ts";

export const chatModelDefault = "gemini-3.5-flash-lite";

const flash = { input: 1.5, output: 9 };
const pro = { input: 4, output: 18 };

export const chatPrices = tokenPrices(
  {
    "gemini-2.5-flash-lite": { input: 0.1, output: 0.4 },
    "gemini-3.1-flash-lite": { input: 0.25, output: 1.5 },
    "gemini-3.5-flash-lite": { input: 0.3, output: 2.5 },
    "gemini-3-flash-preview": { input: 0.5, output: 3 },
    "gemini-3.6-flash": { input: 1.5, output: 7.5 },
    "gemini-3.5-flash": flash,
    "gemini-3.1-pro-preview": pro,
  },
  chatModelDefault,
  "an input token of gemini-3.5-flash-lite is $0.30 per million; output and other models by their list price (pro at that of long prompts); github.com/simonw/llm-prices, 2026-08",
);

export const embeddingModelDefault = "gemini-embedding-001";

export const embeddingPrices = tokenPrices(
  { "gemini-embedding-001": { input: 0.15, output: 0 }, "gemini-embedding-2": { input: 0.2, output: 0 } },
  embeddingModelDefault,
  "a token of gemini-embedding-001 is $0.15 per million, of gemini-embedding-2 $0.20; github.com/BerriAI/litellm, 2026-08",
);

export const imageModels = ["gemini-3.1-flash-image", "gemini-2.5-flash-image", "gemini-3-pro-image"] as const;

export const imagePrices = tokenPrices(
  {
    "gemini-3.1-flash-image": { input: 0.25, output: 60 },
    "gemini-2.5-flash-image": { input: 0.3, output: 30 },
    "gemini-3-pro-image": { input: 2, output: 120 },
  },
  imageModels[0],
  "an input token of gemini-3.1-flash-image is $0.25 per million, a token of the image $60; other models by their list price; github.com/BerriAI/litellm, 2026-08",
);
