import { tokenPrices } from "../kit/index.ts";

export const chatModelDefault = "openai/gpt-oss-120b";

export const chatPrices = tokenPrices(
  {
    "meta-llama/Llama-3.3-70B-Instruct-Turbo": { input: 0.88, output: 0.88 },
    "openai/gpt-oss-120b": { input: 0.15, output: 0.6 },
    "openai/gpt-oss-20b": { input: 0.05, output: 0.2 },
    "Qwen/Qwen3-235B-A22B-Instruct-2507-tput": { input: 0.2, output: 6 },
    "Qwen/Qwen3-Next-80B-A3B-Instruct": { input: 0.15, output: 1.5 },
    "Qwen/Qwen3.5-397B-A17B": { input: 0.6, output: 3.6 },
    "deepseek-ai/DeepSeek-R1": { input: 3, output: 7 },
    "deepseek-ai/DeepSeek-V3.1": { input: 0.6, output: 1.7 },
    "moonshotai/Kimi-K2.5": { input: 0.5, output: 2.8 },
    "zai-org/GLM-4.7": { input: 0.45, output: 2 },
  },
  chatModelDefault,
  "an input token of gpt-oss-120b is $0.15 per million; output and other models by their list price; github.com/BerriAI/litellm, 2026-08",
);
