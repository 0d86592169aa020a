import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Answer, RepositoryName, readAnswer } from "./answer.ts";

// "  - 2.1 Query Loop": two spaces a level, the page's number, its title.
const linePattern = /^\s*- (\d+(?:\.\d+)*)\.?\s+(.+)$/;

export const readWikiStructure = defineOperation({
  name: "read_wiki_structure",
  title: "List a repository's topics",
  description:
    "Lists the topics that DeepWiki's documentation of a public GitHub repository covers, numbered like a table of contents.",
  docs: "https://docs.devin.ai/work-with-devin/deepwiki-mcp",
  effect: "read",
  price: free,
  timeoutMs: 60_000,
  input: z.strictObject({ repository: RepositoryName }),
  output: z.object({ topics: z.array(z.object({ number: z.string(), title: z.string() })) }),
  run: async ({ repository }, api) => {
    const text = readAnswer(await api.callTool("read_wiki_structure", { repoName: repository }, Answer));
    return {
      topics: text.split("\n").flatMap((line) => {
        const [, number, title] = linePattern.exec(line) ?? [];
        return number && title ? [{ number, title: title.trim() }] : [];
      }),
    };
  },
});
