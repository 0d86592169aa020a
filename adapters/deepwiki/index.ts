import { defineTool } from "../kit/index.ts";
import { askQuestion } from "./ask-question.ts";
import { readWikiContents } from "./read-wiki-contents.ts";
import { readWikiStructure } from "./read-wiki-structure.ts";

export const deepwiki = defineTool({
  slug: "deepwiki",
  title: "DeepWiki",
  description:
    "Written documentation of public GitHub repositories, and answers to questions about their code. An MCP server that needs no key.",
  category: "developer-tools",
  homepage: "https://deepwiki.com",
  kind: "mcp",
  baseUrl: "https://mcp.deepwiki.com/mcp",
  operations: [askQuestion, readWikiStructure, readWikiContents],
});
