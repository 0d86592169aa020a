import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { createItem } from "./create-item.ts";
import { createUpdate } from "./create-update.ts";
import { getBoard } from "./get-board.ts";
import { listBoards } from "./list-boards.ts";
import { listItems } from "./list-items.ts";
import { updateItem } from "./update-item.ts";

export const monday = defineTool({
  slug: "monday",
  title: "monday.com",
  description:
    "Work on boards with items and columns. List boards and items, create and change items, and post updates.",
  category: "productivity-docs",
  homepage: "https://monday.com",
  kind: "rest",
  baseUrl: "https://api.monday.com/v2",
  auth: auth.header("authorization", {
    getItAt: "https://support.monday.com/hc/en-us/articles/360005144659-Does-monday-com-have-an-API",
    fields: [
      {
        name: "api_token",
        label: "API token",
        help: "Stands under your picture, Developers, API token.",
        example: "sample_monday_token",
      },
    ],
  }),
  failure: graphqlFailure,
  credentialTest: { operation: "list_boards", input: { limit: 1 } },
  operations: [listBoards, getBoard, listItems, createItem, updateItem, createUpdate],
});

const VendorErrors = z.object({
  errors: z
    .array(
      z.object({
        message: z.string(),
        extensions: z.object({ code: z.string().nullish(), retry_in_seconds: z.number().nullish() }).nullish(),
      }),
    )
    .min(1),
});

// https://developer.monday.com/api-reference/docs/errors: refusals come with 200, some of them with 429 too.
const kindByCode: Record<string, Failure["kind"]> = {
  COMPLEXITY_BUDGET_EXHAUSTED: "throttled",
  IP_RATE_LIMIT_EXCEEDED: "throttled",
  RATE_LIMIT_EXCEEDED: "throttled",
  maxConcurrencyExceeded: "throttled",
  DAILY_LIMIT_EXCEEDED: "quota",
  API_TEMPORARILY_BLOCKED: "unavailable",
};

function graphqlFailure(answer: UpstreamAnswer): Failure | undefined {
  const said = VendorErrors.safeParse(answer.json());
  const first = said.success ? said.data.errors[0] : undefined;
  if (!first) return undefined;
  const byStatus = failureFromStatus(answer);
  const { code, retry_in_seconds } = first.extensions ?? {};
  return {
    kind: kindByCode[code ?? ""] ?? byStatus?.kind ?? "rejected",
    message: first.message,
    code: code ?? undefined,
    retryAfterS: byStatus?.retryAfterS ?? retry_in_seconds ?? undefined,
  };
}
