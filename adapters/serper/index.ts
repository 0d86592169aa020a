import { auth, defineTool } from "../kit/index.ts";
import { images } from "./images.ts";
import { news } from "./news.ts";
import { places } from "./places.ts";
import { scholar } from "./scholar.ts";
import { search } from "./search.ts";

export const serper = defineTool({
  slug: "serper",
  title: "Serper",
  description: "Google's results within a second or two: web, news, pictures, places and scholarly papers.",
  category: "web-search",
  homepage: "https://serper.dev",
  kind: "rest",
  baseUrl: "https://google.serper.dev",
  auth: auth.header("x-api-key", {
    getItAt: "https://serper.dev/api-key",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The key under API key in the Serper dashboard.",
        example: "0000000000000000000000000000000000000000",
      },
    ],
  }),
  credentialTest: { operation: "search", input: { query: "ping", limit: 1 } },
  operations: [search, news, images, places, scholar],
});
