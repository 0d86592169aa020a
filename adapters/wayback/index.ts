import { defineTool, type Failure, failureFromStatus, type UpstreamAnswer, userAgent } from "../kit/index.ts";
import { findSnapshot } from "./find-snapshot.ts";
import { listSnapshots } from "./list-snapshots.ts";

export const wayback = defineTool({
  slug: "wayback",
  title: "Wayback Machine",
  description: "The Internet Archive's copies of web pages as they were in the past. Needs no key.",
  category: "knowledge-reference-news",
  homepage: "https://web.archive.org",
  kind: "rest",
  baseUrl: "https://archive.org",
  headers: { "user-agent": userAgent },
  failure: blockedFailure,
  operations: [findSnapshot, listSnapshots],
});

/** There is no key to refuse: a 403 is a page whose owner keeps it out of the archive. */
function blockedFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  return failure?.kind === "auth" ? { ...failure, kind: "rejected" } : undefined;
}
