import { auth, defineTool } from "../kit/index.ts";
import { search } from "./search.ts";
import { searchAndRead } from "./search-and-read.ts";

export const jinaSearch = defineTool({
  slug: "jina-search",
  title: "Jina Search",
  description: "Web search that can read the pages it finds: results alone, or each with its content as Markdown.",
  category: "web-search",
  homepage: "https://jina.ai/reader",
  kind: "rest",
  baseUrl: "https://s.jina.ai",
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
  credentialTest: { operation: "search", input: { query: "ping", limit: 1 } },
  operations: [search, searchAndRead],
});
