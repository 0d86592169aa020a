import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { comment } from "./comment.ts";
import { createTask } from "./create-task.ts";
import { listBoards } from "./list-boards.ts";
import { listCards } from "./list-cards.ts";
import { listLists } from "./list-lists.ts";
import { search } from "./search.ts";
import { updateCard } from "./update-card.ts";

const getItAt = "https://trello.com/power-ups/admin";

export const trello = defineTool({
  slug: "trello",
  title: "Trello",
  description: "Boards with lists of cards. Create, find, move and comment on the cards of a person's boards.",
  category: "productivity-docs",
  homepage: "https://trello.com",
  kind: "rest",
  baseUrl: "https://api.trello.com/1",
  auth: auth.all(
    auth.query("key", {
      getItAt,
      fields: [
        {
          name: "api_key",
          label: "API key",
          help: "Make a Power-Up in the admin portal, then a key under API key.",
          example: "0471642aefef5fa1fa76530ce1ba4c85",
        },
      ],
    }),
    auth.query("token", {
      getItAt,
      fields: [
        {
          name: "token",
          label: "Token",
          help: "Follow the link Token beside the key, and allow access to your account.",
          example: "sample_trello_token",
        },
      ],
    }),
  ),
  failure: limitFailure,
  credentialTest: { operation: "list_boards", input: {} },
  operations: [createTask, listBoards, listLists, listCards, search, updateCard, comment],
});

// https://developer.atlassian.com/cloud/trello/guides/rest-api/rate-limits/: windows of ten seconds, without a header that says so.
const windowS = 10;

function limitFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  return failure?.kind === "throttled" ? { ...failure, retryAfterS: failure.retryAfterS ?? windowS } : undefined;
}
