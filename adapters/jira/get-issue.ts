import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Node, toText } from "./document.ts";
import { Fields, fieldsRead, Issue, IssueOutput, Key, toIssue } from "./issue.ts";

const Person = z.object({ displayName: z.string().nullish() }).nullish();

const Comment = z.object({ author: Person, body: Node.nullish(), created: z.string().nullish() });

const Answer = Issue.extend({
  fields: Fields.extend({
    description: Node.nullish(),
    reporter: Person,
    created: z.string().nullish(),
    comment: z.object({ comments: z.array(Comment) }).nullish(),
  }),
});

export const getIssue = defineOperation({
  name: "get_issue",
  title: "Get an issue",
  description:
    "Returns one Jira issue by its key: title, description as text, status, type, priority, people, labels and comments, oldest first.",
  docs: "https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-get",
  effect: "read",
  price: free,
  input: z.strictObject({ issue: Key }),
  output: IssueOutput.extend({
    description: z.string(),
    reporter: z.string().nullable(),
    created_at: z.string().nullable(),
    comments: z.array(z.object({ author: z.string().nullable(), text: z.string(), created_at: z.string().nullable() })),
  }),
  run: async ({ issue: key }, api) => {
    const issue = await api.get("/issue/{key}", {
      params: { key },
      query: { fields: [...fieldsRead, "description", "reporter", "created", "comment"] },
      returns: Answer,
    });
    const { description, reporter, created, comment } = issue.fields;
    return {
      ...toIssue(issue),
      description: toText(description),
      reporter: reporter?.displayName ?? null,
      created_at: created ?? null,
      comments: (comment?.comments ?? []).map((one) => ({
        author: one.author?.displayName ?? null,
        text: toText(one.body),
        created_at: one.created ?? null,
      })),
    };
  },
});
