import { tokenPrices } from "../kit/index.ts";

export const chatModelDefault = "openai/gpt-oss-120b";

export const chatPrices = tokenPrices(
  {
    "openai/gpt-oss-120b": { input: 0.15, output: 0.6 },
    "openai/gpt-oss-20b": { input: 0.075, output: 0.3 },
    "qwen/qwen3-32b": { input: 0.29, output: 0.59 },
    "meta-llama/llama-4-scout-17b-16e-instruct": { input: 0.11, output: 0.34 },
    "meta-llama/llama-4-maverick-17b-128e-instruct": { input: 0.2, output: 0.6 },
    "moonshotai/kimi-k2-instruct-0905": { input: 1, output: 3 },
  },
  chatModelDefault,
  "an input token of gpt-oss-120b is $0.15 per million; output and other models by their list price; github.com/BerriAI/litellm, 2026-08",
);
