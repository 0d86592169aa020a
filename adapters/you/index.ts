import { auth, defineTool } from "../kit/index.ts";
import { answer } from "./answer.ts";
import { contents } from "./contents.ts";
import { news } from "./news.ts";
import { research } from "./research.ts";
import { search } from "./search.ts";

export const you = defineTool({
  slug: "you",
  title: "You.com",
  description: "Web and news search made for AI, page contents as Markdown, and researched answers with citations.",
  category: "web-search",
  homepage: "https://you.com/platform",
  kind: "rest",
  baseUrl: "https://api.you.com",
  auth: auth.header("x-api-key", {
    getItAt: "https://you.com/platform/api-keys",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The key under API keys of the You.com platform. Research needs a key that may use it.",
        example: "ydc-sk-0000000000000000-sample",
      },
    ],
  }),
  credentialTest: { operation: "search", input: { query: "ping", limit: 1 } },
  operations: [search, news, answer, research, contents],
});
