import { auth, defineTool, type Failure, type UpstreamAnswer } from "../kit/index.ts";
import { news } from "./news.ts";
import { search } from "./search.ts";
import { searchCategory } from "./search-category.ts";

export const searxng = defineTool({
  slug: "searxng",
  title: "SearXNG",
  description:
    "Your own metasearch engine: asks many search engines at once and joins what they find. No key, no tracking.",
  category: "web-search",
  homepage: "https://docs.searxng.org",
  kind: "rest",
  baseUrl: "https://{address}",
  auth: auth.inBaseUrl({
    getItAt: "https://docs.searxng.org/admin/installation.html",
    fields: [
      {
        name: "address",
        label: "Address",
        help: "Where your instance is, without https://. Its settings must allow json under search.formats.",
        example: "search.example.com",
        isSecret: false,
        pattern: /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.){1,5}[a-z]{2,20}(:\d{2,5})?(\/[\w-]{1,40}){0,4}$/i,
      },
    ],
  }),
  failure: formatFailure,
  credentialTest: { operation: "search", input: { query: "ping", limit: 1 } },
  operations: [search, news, searchCategory],
});

// https://docs.searxng.org/dev/search_api.html
function formatFailure(answer: UpstreamAnswer): Failure | undefined {
  if (answer.status !== 403) return undefined;
  return { kind: "rejected", message: "The instance does not answer in JSON: allow json under search.formats." };
}
