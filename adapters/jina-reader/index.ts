import { auth, defineTool } from "../kit/index.ts";
import { read } from "./read.ts";
import { readSelection } from "./read-selection.ts";

export const jinaReader = defineTool({
  slug: "jina-reader",
  title: "Jina Reader",
  description: "Reads web pages and PDFs as clean Markdown. Works without a key at twenty pages a minute.",
  category: "web-scraping",
  homepage: "https://jina.ai/reader",
  kind: "rest",
  baseUrl: "https://r.jina.ai",
  auth: auth.bearer({
    getItAt: "https://jina.ai/api-dashboard/key-manager",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The key that starts with jina_, in the API dashboard; a new one comes with free tokens.",
        example: "jina_00000000000000000000000000000000",
      },
    ],
  }),
  isAuthOptional: true,
  credentialTest: { operation: "read", input: { url: "https://example.com" } },
  operations: [read, readSelection],
});
