import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { toDocument } from "./document.ts";
import { Key } from "./issue.ts";

export const addComment = defineOperation({
  name: "add_comment",
  title: "Comment on an issue",
  description: "Adds a comment to a Jira issue. Everybody who may see the issue sees it, and watchers get a mail.",
  docs: "https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-comments/#api-rest-api-3-issue-issueidorkey-comment-post",
  effect: "write",
  price: free,
  input: z.strictObject({
    issue: Key,
    text: z.string().trim().min(1).max(30_000).describe("The comment, as Markdown. Example: Fixed in release 4.2"),
  }),
  output: z.object({ id: z.string(), created_at: z.string().nullable() }),
  run: async ({ issue, text }, api) => {
    const { id, created } = await api.post("/issue/{key}/comment", {
      params: { key: issue },
      json: { body: toDocument(text) },
      returns: z.object({ id: z.string(), created: z.string().nullish() }),
    });
    return { id, created_at: created ?? null };
  },
});
