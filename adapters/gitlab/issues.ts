import { z } from "zod";
import { defineOperation, free, implementCapability, issueCreate, issueSearch } from "../kit/index.ts";
import { Issue, joinLabels, Labels, Project, toIssue } from "./issue.ts";

export const createIssue = implementCapability(issueCreate, {
  name: "create_issue",
  title: "Create an issue",
  description:
    "Opens an issue in a GitLab project (project is its path, such as acme/web-shop, or its number) and returns its number and address.",
  docs: "https://docs.gitlab.com/api/issues/#new-issue",
  effect: "write",
  price: free,
  run: async ({ project, title, body, labels }, api) => {
    const issue = await api.post("/projects/{project}/issues", {
      params: { project },
      json: { title, description: body, labels: joinLabels(labels) },
      returns: Issue,
    });
    return { issue: toIssue(issue) };
  },
});

export const searchIssues = implementCapability(issueSearch, {
  name: "search_issues",
  title: "Search issues",
  description:
    "Finds GitLab issues by words in title and description, last changed first, in one project (project is its path or number) or in all that the token may see.",
  docs: "https://docs.gitlab.com/api/issues/#list-issues",
  effect: "read",
  price: free,
  run: async ({ query, project, limit }, api) => {
    const path = project ? "/projects/{project}/issues" : "/issues";
    const issues = await api.get(path, {
      ...(project && { params: { project } }),
      query: { search: query, scope: "all", order_by: "updated_at", sort: "desc", per_page: limit },
      returns: z.array(Issue),
    });
    return { issues: issues.map(toIssue) };
  },
});

const Person = z.object({ username: z.string() });

const FullIssue = Issue.extend({
  description: z.string().nullish(),
  labels: z.array(z.string()).nullish(),
  author: Person.nullish(),
  assignees: z.array(Person).nullish(),
  due_date: z.string().nullish(),
  created_at: z.string().nullish(),
  updated_at: z.string().nullish(),
  closed_at: z.string().nullish(),
});

const IssueOutput = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string(),
  state: z.string().describe("opened or closed"),
  description: z.string().nullable(),
  labels: z.array(z.string()),
  author: z.string().nullable(),
  assignees: z.array(z.string()),
  due_date: z.string().nullable(),
  created_at: z.string().nullable(),
  updated_at: z.string().nullable(),
  closed_at: z.string().nullable(),
});

const toFullIssue = (issue: z.output<typeof FullIssue>): z.input<typeof IssueOutput> => ({
  ...toIssue(issue),
  description: issue.description ?? null,
  labels: issue.labels ?? [],
  author: issue.author?.username ?? null,
  assignees: (issue.assignees ?? []).map(({ username }) => username),
  due_date: issue.due_date ?? null,
  created_at: issue.created_at ?? null,
  updated_at: issue.updated_at ?? null,
  closed_at: issue.closed_at ?? null,
});

const issueNumber = z.int().min(1).max(2_147_483_647).describe("The issue's number in its project. Example: 42");

export const getIssue = defineOperation({
  name: "get_issue",
  title: "Get an issue",
  description: "Returns one GitLab issue: title, description, state, labels, people and dates.",
  docs: "https://docs.gitlab.com/api/issues/#single-project-issue",
  effect: "read",
  price: free,
  input: z.strictObject({ project: Project, issue: issueNumber }),
  output: IssueOutput,
  run: async ({ project, issue }, api) =>
    toFullIssue(
      await api.get("/projects/{project}/issues/{issue}", { params: { project, issue }, returns: FullIssue }),
    ),
});

export const updateIssue = defineOperation({
  name: "update_issue",
  title: "Change an issue",
  description:
    "Closes or reopens a GitLab issue, or changes its title, description, labels or due date; what is left out stays as it is. Returns the issue.",
  docs: "https://docs.gitlab.com/api/issues/#edit-an-issue",
  effect: "write",
  price: free,
  input: z
    .strictObject({
      project: Project,
      issue: issueNumber,
      state: z.enum(["close", "reopen"]).optional().describe("Whether to close or reopen it."),
      title: z.string().min(1).max(255).optional().describe("The new title."),
      description: z.string().max(60_000).optional().describe("The new description, as Markdown."),
      add_labels: Labels.describe("Labels to add."),
      remove_labels: Labels.describe("Labels to take away."),
      due_date: z.iso.date().optional().describe("Example: 2026-03-31"),
    })
    .refine((input) => Object.keys(input).length > 2, "give at least one thing to change"),
  output: IssueOutput,
  run: async ({ project, issue, state, add_labels, remove_labels, ...changes }, api) => {
    const changed = await api.put("/projects/{project}/issues/{issue}", {
      params: { project, issue },
      json: {
        ...changes,
        state_event: state,
        add_labels: joinLabels(add_labels),
        remove_labels: joinLabels(remove_labels),
      },
      returns: FullIssue,
    });
    return toFullIssue(changed);
  },
});
