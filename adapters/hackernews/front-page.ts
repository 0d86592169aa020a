import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Answer, docsUrl, Hit, toHit } from "./hit.ts";

export const frontPage = defineOperation({
  name: "front_page",
  title: "Front page",
  description:
    "Lists the stories that stand on the front page of Hacker News at this moment, with points and comments.",
  docs: docsUrl,
  effect: "read",
  price: free,
  input: z.strictObject({
    limit: z.int().min(1).max(50).default(30).describe("How many stories at most."),
  }),
  output: z.object({ stories: z.array(Hit) }),
  run: async ({ limit }, api) => {
    const { hits } = await api.get("/search", { query: { tags: "front_page", hitsPerPage: limit }, returns: Answer });
    return { stories: hits.map(toHit) };
  },
});
