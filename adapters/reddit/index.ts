import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer, userAgent } from "../kit/index.ts";
import { comment } from "./comment.ts";
import { getPost } from "./get-post.ts";
import { getSubreddit } from "./get-subreddit.ts";
import { searchPosts } from "./search-posts.ts";
import { submitPost } from "./submit-post.ts";

export const reddit = defineTool({
  slug: "reddit",
  title: "Reddit",
  description: "Reddit's communities: search posts, read discussions, and post and comment for a connected account.",
  category: "media-social",
  homepage: "https://www.reddit.com",
  kind: "rest",
  baseUrl: "https://oauth.reddit.com",
  headers: { "user-agent": userAgent },
  auth: auth.oauth2({
    getItAt: "https://www.reddit.com/prefs/apps",
    authorizeUrl: "https://www.reddit.com/api/v1/authorize",
    tokenUrl: "https://www.reddit.com/api/v1/access_token",
    tokenAuth: "basic",
    scopes: ["read", "submit"],
    // Without it the connection ends after an hour.
    extraAuthorizeParams: { duration: "permanent" },
  }),
  failure: redditFailure,
  credentialTest: { operation: "get_subreddit", input: { subreddit: "announcements" } },
  operations: [searchPosts, getPost, getSubreddit, submitPost, comment],
});

const Refused = z.object({ json: z.object({ errors: z.array(z.array(z.string().nullish()).min(1)).min(1) }) });

/** Such as private, banned or quarantined: the community, not the connection, is what refuses. */
const Closed = z.object({ reason: z.string() });

// Writes are refused in a 200: [["SUBREDDIT_NOEXIST", "that subreddit doesn't exist", "sr"]].
function redditFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  if (failure) {
    const isClosed = answer.status === 403 && Closed.safeParse(answer.json()).success;
    const kind = isClosed ? "rejected" : failure.kind;
    return { ...failure, kind, retryAfterS: failure.retryAfterS ?? secondsUntilReset(answer) };
  }
  const [first] = Refused.safeParse(answer.json()).data?.json.errors ?? [];
  if (!first) return undefined;
  const [code, message] = first;
  return {
    kind: code === "RATELIMIT" ? "throttled" : "rejected",
    message: message ?? undefined,
    code: code ?? undefined,
  };
}

function secondsUntilReset({ status, headers }: UpstreamAnswer): number | undefined {
  const seconds = Number(headers["x-ratelimit-reset"]);
  return status === 429 && seconds > 0 ? Math.ceil(seconds) : undefined;
}
