import { auth, defineTool } from "../kit/index.ts";
import { curated } from "./curated.ts";
import { getPhoto } from "./get-photo.ts";
import { search } from "./search.ts";
import { searchVideos } from "./search-videos.ts";

export const pexels = defineTool({
  slug: "pexels",
  title: "Pexels",
  description: "Photos and videos that are free to use, with the names of their authors.",
  category: "media-social",
  homepage: "https://www.pexels.com",
  kind: "rest",
  baseUrl: "https://api.pexels.com",
  auth: auth.header("authorization", {
    getItAt: "https://www.pexels.com/api/key/",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The key on the API page of your Pexels account.",
        example: "sample0000000000000000000000",
      },
    ],
  }),
  credentialTest: { operation: "search", input: { query: "lake", limit: 1 } },
  operations: [search, curated, getPhoto, searchVideos],
});
