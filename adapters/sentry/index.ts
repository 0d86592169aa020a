import { auth, defineTool } from "../kit/index.ts";
import { getEvent } from "./get-event.ts";
import { getIssue } from "./get-issue.ts";
import { listEvents } from "./list-events.ts";
import { listIssues } from "./list-issues.ts";
import { listProjects } from "./list-projects.ts";
import { updateIssue } from "./update-issue.ts";

export const sentry = defineTool({
  slug: "sentry",
  title: "Sentry",
  description:
    "Error tracking for applications. Find errors, read their stack traces and see whom they hit; resolve and assign them.",
  category: "developer-tools",
  homepage: "https://sentry.io",
  kind: "rest",
  baseUrl: "https://{host}/api/0/organizations/{organization}",
  auth: auth.bearer({
    getItAt: "https://sentry.io/settings/account/api/auth-tokens/",
    fields: [
      {
        name: "api_key",
        label: "Auth token",
        help: "A personal or internal integration token with org:read, project:read and event:write.",
        example: "sntryu_0000000000000000",
      },
      {
        name: "host",
        label: "Data region",
        help: "us.sentry.io or de.sentry.io, as your organization's settings say.",
        example: "us.sentry.io",
        isSecret: false,
        pattern: /^(us|de)\.sentry\.io$/,
      },
      {
        name: "organization",
        label: "Organization slug",
        help: "The first part of your Sentry address: acme-corp for acme-corp.sentry.io.",
        example: "acme-corp",
        isSecret: false,
      },
    ],
  }),
  credentialTest: { operation: "list_projects", input: { limit: 1 } },
  operations: [listIssues, getIssue, getEvent, listEvents, updateIssue, listProjects],
});
