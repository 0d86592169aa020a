import { defineTool } from "../kit/index.ts";
import { get } from "./get.ts";
import { query } from "./query.ts";
import { queryBatch } from "./query-batch.ts";

export const osv = defineTool({
  slug: "osv",
  title: "OSV",
  description:
    "The open database of known vulnerabilities in open-source packages, run by Google. Check packages, versions and commits; no key needed.",
  category: "developer-tools",
  homepage: "https://osv.dev",
  kind: "rest",
  baseUrl: "https://api.osv.dev",
  operations: [query, queryBatch, get],
});
