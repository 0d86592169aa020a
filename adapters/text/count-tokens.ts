import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { runInWorker } from "../kit/run-in-worker.ts";
import type * as job from "./count-tokens.job.mjs";

const textLengthMax = 200_000;
const timeMsMax = 5_000;

export const countTokens = defineOperation({
  name: "count_tokens",
  title: "Count tokens",
  description:
    "Counts the tokens that a text has for a language model (exact for OpenAI's, near for others), with characters, words and bytes. Use it to keep within a context window or to estimate a cost before a call.",
  docs: "https://github.com/niieani/gpt-tokenizer",
  effect: "read",
  price: free,
  input: z.strictObject({
    text: z.string().max(textLengthMax).describe("The text to count. Example: Grüezi, how are you?"),
    encoding: z
      .enum(["o200k_base", "cl100k_base"])
      .default("o200k_base")
      .describe("o200k_base for GPT-4o and later, cl100k_base for GPT-4 and its embeddings. Example: cl100k_base"),
  }),
  output: z.object({
    tokens: z.int(),
    characters: z.int().describe("As people see them: an emoji is one."),
    words: z.int(),
    bytes: z.int().describe("In UTF-8."),
  }),
  run: (input, api) => runInWorker<typeof job>("text/count-tokens", input, { timeMsMax, signal: api.signal }),
});
