import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { appendToPage } from "./append-to-page.ts";
import { comment } from "./comment.ts";
import { createPage } from "./create-page.ts";
import { getDataSource } from "./get-data-source.ts";
import { queryDataSource } from "./query-data-source.ts";
import { readPage } from "./read-page.ts";
import { search } from "./search.ts";
import { updatePage } from "./update-page.ts";

export const notion = defineTool({
  slug: "notion",
  title: "Notion",
  description: "Workspace of pages and databases. Find, read and write pages as Markdown, query databases and comment.",
  category: "productivity-docs",
  homepage: "https://www.notion.com",
  kind: "rest",
  baseUrl: "https://api.notion.com",
  headers: { "notion-version": "2025-09-03" },
  auth: auth.bearer({
    getItAt: "https://www.notion.so/profile/integrations",
    fields: [
      {
        name: "api_key",
        label: "Integration secret",
        help: "Make an internal integration, copy its secret, then add it under Connections on the pages it may see.",
        example: "ntn_sample_secret",
      },
    ],
  }),
  failure: notionFailure,
  credentialTest: { operation: "search", input: { limit: 1 } },
  operations: [search, readPage, createPage, appendToPage, updatePage, getDataSource, queryDataSource, comment],
});

const VendorError = z.object({ object: z.literal("error"), code: z.string(), message: z.string() });

// A page that was not shared with the integration answers 403 or 404: its key is good.
function notionFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const said = VendorError.safeParse(answer.json());
  if (!failure || !said.success) return undefined;
  const { code, message } = said.data;
  return { ...failure, code, message, kind: code === "restricted_resource" ? "rejected" : failure.kind };
}
