import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, secondsUntil, type UpstreamAnswer } from "../kit/index.ts";
import { createPost } from "./create-post.ts";
import { deletePost } from "./delete-post.ts";
import { getUser } from "./get-user.ts";
import { listUserPosts } from "./list-user-posts.ts";
import { searchPosts } from "./search-posts.ts";

export const x = defineTool({
  slug: "x",
  title: "X",
  description:
    "The network that was Twitter: search posts of the last week, read people's posts, and post for an account.",
  category: "media-social",
  homepage: "https://x.com",
  kind: "rest",
  baseUrl: "https://api.x.com/2",
  auth: auth.oauth2({
    getItAt: "https://x.com/settings/connected_apps",
    authorizeUrl: "https://x.com/i/oauth2/authorize",
    tokenUrl: "https://api.x.com/2/oauth2/token",
    tokenAuth: "basic",
    // offline.access: without it the connection ends after two hours.
    scopes: ["tweet.read", "tweet.write", "users.read", "offline.access"],
  }),
  failure: problemFailure,
  credentialTest: { operation: "get_user", input: { username: "X" } },
  operations: [searchPosts, getUser, listUserPosts, createPost, deletePost],
});

const Problem = z.object({ type: z.string().nullish(), title: z.string().nullish(), detail: z.string().nullish() });
type Problem = z.output<typeof Problem>;

const OnlyErrors = z.object({
  errors: z.array(Problem).min(1),
  data: z.undefined().optional(),
  meta: z.undefined().optional(),
});

// https://docs.x.com/x-api/fundamentals/response-codes-and-errors: what is not found comes in a 200, beside no data.
function problemFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  if (!failure) {
    const [first] = OnlyErrors.safeParse(answer.json()).data?.errors ?? [];
    return first && { kind: isAbout(first, "resource-not-found") ? "not_found" : "rejected", ...wordsOf(first) };
  }
  const body = Problem.safeParse(answer.json());
  if (!body.success)
    return { ...failure, retryAfterS: failure.retryAfterS ?? secondsUntil(answer.headers["x-rate-limit-reset"]) };
  return { ...failure, ...refinement(answer, body.data), ...wordsOf(body.data) };
}

function refinement(answer: UpstreamAnswer, problem: Problem): Partial<Failure> {
  if (isAbout(problem, "usage-capped")) return { kind: "quota" };
  // Such as a post that was sent before: the connection is in order.
  if (answer.status === 403 && problem.type === "about:blank") return { kind: "rejected" };
  const wait = secondsUntil(answer.headers["x-rate-limit-reset"]);
  return answer.status === 429 && wait !== undefined ? { retryAfterS: wait } : {};
}

const isAbout = ({ type }: Problem, name: string): boolean => type?.endsWith(`/problems/${name}`) ?? false;

const wordsOf = ({ type, title, detail }: Problem) => ({
  ...((detail ?? title) && { message: detail ?? title ?? undefined }),
  ...(type?.includes("/problems/") && { code: type.slice(type.lastIndexOf("/") + 1) }),
});
