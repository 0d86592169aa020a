import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { getGif } from "./get-gif.ts";
import { random } from "./random.ts";
import { search } from "./search.ts";
import { trending } from "./trending.ts";

export const giphy = defineTool({
  slug: "giphy",
  title: "GIPHY",
  description: "Animated GIFs for messages and posts: by words, at random, or what is popular today.",
  category: "media-social",
  homepage: "https://giphy.com",
  kind: "rest",
  baseUrl: "https://api.giphy.com/v1",
  auth: auth.query("api_key", {
    getItAt: "https://developers.giphy.com/dashboard/",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The API key of your app in the GIPHY developer dashboard.",
        example: "sample00000000000000000000000000",
      },
    ],
  }),
  failure: metaFailure,
  credentialTest: { operation: "random", input: {} },
  operations: [search, trending, random, getGif],
});

const Body = z.object({
  meta: z.object({ status: z.int().nullish(), msg: z.string().nullish(), response_id: z.string().nullish() }),
});

/** Without an id of its own, a 200 was not made for this request, and its content is made up. */
function metaFailure(answer: UpstreamAnswer): Failure | undefined {
  const body = Body.safeParse(answer.json());
  if (!body.success) return undefined;
  const { msg, response_id } = body.data.meta;
  const failure = failureFromStatus(answer);
  if (failure) return { ...failure, message: msg ?? failure.message };
  return response_id === "" ? { kind: "unavailable", message: "GIPHY gave a synthetic answer." } : undefined;
}
