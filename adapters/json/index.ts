import { defineTool } from "../kit/index.ts";
import { diff } from "./diff.ts";
import { query } from "./query.ts";
import { validate } from "./validate.ts";

export const json = defineTool({
  slug: "json",
  title: "JSON",
  description: "Queries, checks and compares JSON exactly, where a model reading it would count and copy wrong.",
  category: "utilities",
  homepage: "https://www.json.org/",
  kind: "native",
  operations: [query, validate, diff],
});
