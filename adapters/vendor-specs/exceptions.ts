/** Where a vendor's description is shortened, silent or wrong: `what` is a part of the complaint. */
export type Exception = { slug: string; operation: string; what: string; reason: string };

export const exceptions: readonly Exception[] = [
  {
    slug: "wikipedia",
    operation: "get_page",
    what: ".wikipedia.org/w/api.php",
    reason: "Only the action API gives an article as plain text; the description covers the REST API alone.",
  },
  {
    slug: "firecrawl",
    operation: "crawl",
    what: "query parameter skip is unknown",
    reason: "It stands in the address of the next page, which the vendor itself gives.",
  },
  {
    slug: "linear",
    operation: "create_issue",
    what: 'Cannot query field "issueLabels" on type "Query"',
    reason: "The shortened schema lacks the query; the full one of linear/linear has it.",
  },
  {
    slug: "linear",
    operation: "create_issue",
    what: 'Cannot query field "state" on type "Issue"',
    reason: "The shortened schema lacks the field; the full one of linear/linear has it.",
  },
  {
    slug: "linear",
    operation: "search_issues",
    what: 'Cannot query field "state" on type "IssueSearchResult"',
    reason: "The shortened schema lacks the field; the full one of linear/linear has it.",
  },
  {
    slug: "google-calendar",
    operation: "delete_event",
    what: "status 204 is not described",
    reason: "The description says 200 for every operation; Google answers a deletion with 204 and no body.",
  },
  ...excuse(
    "neon",
    ["run_sql", "read_sql", "list_tables"],
    "no route is POST https://api.us-east-2.aws.neon.tech/sql",
    "The description covers the console's API alone; SQL goes to the database's own region.",
  ),
  ...excuse(
    "turso",
    ["run_sql", "run_batch", "list_tables"],
    "no route is POST https://shop-acme.turso.io/v2/pipeline",
    "The description covers the platform's API alone; SQL goes to the database's own host.",
  ),
  ...excuse(
    "upstash-redis",
    ["get_value", "set_value", "list_keys", "delete_keys", "run_command"],
    "no route is POST https://apt-cod-12345.upstash.io",
    "The description covers the developer API alone; commands go to the database's own host.",
  ),
  ...excuse(
    "cloudflare-d1",
    ["run_sql"],
    "/params/",
    "The SDK types parameters as strings; the API binds numbers and null as what they are.",
  ),
  ...excuse(
    "cloudflare-kv",
    ["list_keys"],
    "query parameter cursor is unknown",
    "The SDK's pages take it (CursorLimitPagination); its parameter types leave it out.",
  ),
  ...excuse(
    "cloudflare-kv",
    ["get_value"],
    "content type application/octet-stream is not among application/json",
    "The description puts every answer into the envelope; a value comes as it was stored.",
  ),
  ...excuse(
    "google-drive",
    ["search_files", "get_file", "read_file", "download_file", "create_folder"],
    "query parameter fields is unknown",
    "Google takes it with every method (a standard query parameter); the description lists each method's own alone.",
  ),
  ...excuse(
    "google-drive",
    ["download_file"],
    "query parameter alt is unknown",
    "A standard query parameter like fields.",
  ),
  ...excuse(
    "google-drive",
    ["download_file"],
    "content type application/pdf is not among application/json",
    "The description knows the file's details alone; with alt=media its bytes come.",
  ),
  ...excuse(
    "google-drive",
    ["share_file"],
    "unevaluated properties: emailAddress",
    "The description calls it output only; Google's guide to sharing sends it.",
  ),
  ...excuse("trello", ["create_task"], "query parameter idList is missing", "It goes in the body, like the texts."),
  ...excuse(
    "trello",
    ["comment"],
    "query parameter text is missing",
    "It goes in the body: an address is too short for it.",
  ),
  ...excuse(
    "trello",
    ["create_task", "update_card", "comment"],
    "request body: the vendor takes none",
    "Trello takes fields in a body too (NangoHQ/integration-templates sends them so); an address is too short for texts.",
  ),
  ...excuse(
    "trello",
    ["list_boards"],
    "no route is GET https://api.trello.com/1/members/me/boards",
    "The description was shortened; NangoHQ/integration-templates has the route.",
  ),
  ...excuse(
    "monday",
    ["list_items", "create_item", "update_item"],
    'Abstract type "ColumnValue" must resolve',
    "The shortened schema lacks the types of values, of which there is one a column type.",
  ),
];

function excuse(slug: string, operations: readonly string[], what: string, reason: string): Exception[] {
  return operations.map((operation) => ({ slug, operation, what, reason }));
}
