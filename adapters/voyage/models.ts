import { embeddings, tokenPrices } from "../kit/index.ts";

const prices = tokenPrices(
  {
    "voyage-3-large": { input: 0.18, output: 0 },
    "voyage-3.5": { input: 0.06, output: 0 },
    "voyage-3.5-lite": { input: 0.02, output: 0 },
    "voyage-code-3": { input: 0.18, output: 0 },
    "voyage-finance-2": { input: 0.12, output: 0 },
    "voyage-law-2": { input: 0.12, output: 0 },
  },
  "voyage-3.5",
  "a token of voyage-3.5 is $0.06 per million; other models by their list price; github.com/BerriAI/litellm, 2026-08",
);

export const { embed: embedTexts, ...limits } = embeddings({
  path: "/embeddings",
  prices,
  modelDefault: "voyage-3.5",
});
