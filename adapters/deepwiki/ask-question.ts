import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Answer, RepositoryName, readAnswer } from "./answer.ts";

export const askQuestion = defineOperation({
  name: "ask_question",
  title: "Ask about a repository",
  description:
    "Answers a question about a public GitHub repository from its code and documentation, in Markdown. Use it to learn how a project works before changing or using it.",
  docs: "https://docs.devin.ai/work-with-devin/deepwiki-mcp",
  effect: "read",
  price: free,
  timeoutMs: 120_000,
  input: z.strictObject({
    repository: RepositoryName,
    question: z.string().trim().min(3).max(2_000).describe("Example: How are hooks kept in order between renders?"),
  }),
  output: z.object({ answer: z.string().describe("Markdown.") }),
  run: async ({ repository, question }, api) => ({
    answer: readAnswer(await api.callTool("ask_question", { repoName: repository, question }, Answer)),
  }),
});
