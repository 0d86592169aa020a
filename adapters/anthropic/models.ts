import { tokenPrices } from "../kit/index.ts";

export const modelDefault = "claude-haiku-4-5";

const haiku = { input: 1, output: 5 };
const sonnet = { input: 3, output: 15 };
const opus = { input: 5, output: 25 };
const opusUntil41 = { input: 15, output: 75 };

/** US dollars per million tokens. */
export const prices = tokenPrices(
  {
    "claude-haiku-4-5": haiku,
    "claude-sonnet-4-0": sonnet,
    "claude-sonnet-4": sonnet,
    "claude-sonnet-4-5": sonnet,
    "claude-sonnet-4-6": sonnet,
    "claude-sonnet-5": { input: 2, output: 10 },
    "claude-opus-4-5": opus,
    "claude-opus-4-6": opus,
    "claude-opus-4-7": opus,
    "claude-opus-4-0": opusUntil41,
    "claude-opus-4": opusUntil41,
    "claude-opus-4-1": opusUntil41,
  },
  modelDefault,
  "an input token of claude-haiku-4-5 is $1 per million; output and other models by their list price; github.com/simonw/llm-prices, 2026-08",
);
