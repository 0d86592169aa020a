import { implementCapability, perCall, webAnswer } from "../kit/index.ts";
import { askResearch } from "./report.ts";

export const answer = implementCapability(webAnswer, {
  name: "answer",
  title: "Answer a question from the web",
  description:
    "Searches the web and writes an answer in Markdown with numbered sources, with the least effort. Use it for a direct question; use research where several steps are needed.",
  docs: "https://docs.you.com/api-reference/research/v1-research",
  effect: "read",
  price: perCall(20),
  timeoutMs: 90_000,
  run: ({ query }, api) => askResearch(query, "lite", api),
});
