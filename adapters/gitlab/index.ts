import { auth, defineTool } from "../kit/index.ts";
import { createIssue } from "./create-issue.ts";
import { createMergeRequest } from "./create-merge-request.ts";
import { getFile } from "./get-file.ts";
import { getIssue } from "./get-issue.ts";
import { searchIssues } from "./search-issues.ts";
import { searchProjects } from "./search-projects.ts";
import { updateIssue } from "./update-issue.ts";

export const gitlab = defineTool({
  slug: "gitlab",
  title: "GitLab",
  description:
    "Code hosting with issues and merge requests, on gitlab.com or a server of your own. Find projects, read files, work with issues and open merge requests.",
  category: "developer-tools",
  homepage: "https://gitlab.com",
  kind: "rest",
  baseUrl: "https://{host}/api/v4",
  auth: auth.header("private-token", {
    getItAt: "https://gitlab.com/-/user_settings/personal_access_tokens",
    fields: [
      {
        name: "api_key",
        label: "Personal access token",
        help: "With scope api, or read_api if nothing shall be changed. Project and group tokens work too.",
        example: "glpat-00000000000000000000",
      },
      {
        name: "host",
        label: "Host",
        help: "gitlab.com, or the host name of your own GitLab.",
        example: "gitlab.com",
        isSecret: false,
        pattern: /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,30}$/i,
      },
    ],
  }),
  credentialTest: { operation: "search_projects", input: { limit: 1 } },
  operations: [searchIssues, createIssue, getIssue, updateIssue, searchProjects, getFile, createMergeRequest],
});
