import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Answer, RepositoryName, readAnswer } from "./answer.ts";

export const readWikiContents = defineOperation({
  name: "read_wiki_contents",
  title: "Read a repository's documentation",
  description:
    "Returns all of DeepWiki's documentation of a public GitHub repository as Markdown. It is long: ask_question is better for one thing.",
  docs: "https://docs.devin.ai/work-with-devin/deepwiki-mcp",
  effect: "read",
  price: free,
  timeoutMs: 60_000,
  input: z.strictObject({ repository: RepositoryName }),
  output: z.object({ content: z.string().describe("Markdown, all pages one after another.") }),
  run: async ({ repository }, api) => ({
    content: readAnswer(await api.callTool("read_wiki_contents", { repoName: repository }, Answer)),
  }),
});
