import { auth, defineTool } from "../kit/index.ts";
import { getCollection } from "./get-collection.ts";
import { listCollections } from "./list-collections.ts";
import { listWorkspaces } from "./list-workspaces.ts";
import { runMonitor } from "./run-monitor.ts";

export const postman = defineTool({
  slug: "postman",
  title: "Postman",
  description: "Collections of API requests, shared by teams. Find and read collections, and run monitors.",
  category: "developer-tools",
  homepage: "https://www.postman.com",
  kind: "rest",
  baseUrl: "https://{host}",
  auth: auth.header("x-api-key", {
    getItAt: "https://go.postman.co/settings/me/api-keys",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "From your account's settings under API keys.",
        example: "PMAK-sample-0000000000000000",
      },
      {
        name: "host",
        label: "API host",
        help: "api.postman.com, or api.eu.postman.com for teams whose data is in the EU.",
        example: "api.postman.com",
        isSecret: false,
        pattern: /^api\.(eu\.)?postman\.com$/,
      },
    ],
  }),
  credentialTest: { operation: "list_workspaces", input: { limit: 1 } },
  operations: [listWorkspaces, listCollections, getCollection, runMonitor],
});
