import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { getPhoto } from "./get-photo.ts";
import { random } from "./random.ts";
import { search } from "./search.ts";
import { trackDownload } from "./track-download.ts";

export const unsplash = defineTool({
  slug: "unsplash",
  title: "Unsplash",
  description: "Photos by photographers of the whole world, free to use with their name.",
  category: "media-social",
  homepage: "https://unsplash.com",
  kind: "rest",
  baseUrl: "https://api.unsplash.com",
  auth: auth.header("authorization", {
    prefix: "Client-ID ",
    getItAt: "https://unsplash.com/oauth/applications",
    fields: [
      {
        name: "access_key",
        label: "Access key",
        help: "The access key of your application at Unsplash; the secret key is not needed.",
        example: "sample0000000000000000000000",
      },
    ],
  }),
  failure: limitFailure,
  credentialTest: { operation: "search", input: { query: "lake", limit: 1 } },
  operations: [search, random, getPhoto, trackDownload],
});

const Refusal = z.object({ errors: z.array(z.string()).min(1) });

// https://unsplash.com/documentation#rate-limiting: the hour's requests used up is a 403 as well.
function limitFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  if (!failure) return undefined;
  const message = Refusal.safeParse(answer.json()).data?.errors[0] ?? failure.message;
  const isLimit = answer.headers["x-ratelimit-remaining"] === "0" || /rate limit/i.test(message ?? "");
  return { ...failure, kind: answer.status === 403 && isLimit ? "throttled" : failure.kind, message };
}
