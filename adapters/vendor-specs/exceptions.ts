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
  {
    slug: "neon",
    operation: "run_sql",
    what: "no route is POST https://api.us-east-2.aws.neon.tech/sql",
    reason: "The description covers the console's API alone; SQL goes to the database's own region.",
  },
  {
    slug: "neon",
    operation: "read_sql",
    what: "no route is POST https://api.us-east-2.aws.neon.tech/sql",
    reason: "The description covers the console's API alone; SQL goes to the database's own region.",
  },
  {
    slug: "neon",
    operation: "list_tables",
    what: "no route is POST https://api.us-east-2.aws.neon.tech/sql",
    reason: "The description covers the console's API alone; SQL goes to the database's own region.",
  },
  {
    slug: "turso",
    operation: "run_sql",
    what: "no route is POST https://shop-acme.turso.io/v2/pipeline",
    reason: "The description covers the platform's API alone; SQL goes to the database's own host.",
  },
  {
    slug: "turso",
    operation: "run_batch",
    what: "no route is POST https://shop-acme.turso.io/v2/pipeline",
    reason: "The description covers the platform's API alone; SQL goes to the database's own host.",
  },
  {
    slug: "turso",
    operation: "list_tables",
    what: "no route is POST https://shop-acme.turso.io/v2/pipeline",
    reason: "The description covers the platform's API alone; SQL goes to the database's own host.",
  },
  {
    slug: "upstash-redis",
    operation: "get_value",
    what: "no route is POST https://apt-cod-12345.upstash.io",
    reason: "The description covers the developer API alone; commands go to the database's own host.",
  },
  {
    slug: "upstash-redis",
    operation: "set_value",
    what: "no route is POST https://apt-cod-12345.upstash.io",
    reason: "The description covers the developer API alone; commands go to the database's own host.",
  },
  {
    slug: "upstash-redis",
    operation: "list_keys",
    what: "no route is POST https://apt-cod-12345.upstash.io",
    reason: "The description covers the developer API alone; commands go to the database's own host.",
  },
  {
    slug: "upstash-redis",
    operation: "delete_keys",
    what: "no route is POST https://apt-cod-12345.upstash.io",
    reason: "The description covers the developer API alone; commands go to the database's own host.",
  },
  {
    slug: "upstash-redis",
    operation: "run_command",
    what: "no route is POST https://apt-cod-12345.upstash.io",
    reason: "The description covers the developer API alone; commands go to the database's own host.",
  },
  {
    slug: "cloudflare-d1",
    operation: "run_sql",
    what: "/params/",
    reason: "The SDK types parameters as strings; the API binds numbers and null as what they are.",
  },
  {
    slug: "cloudflare-kv",
    operation: "list_keys",
    what: "query parameter cursor is unknown",
    reason: "The SDK's pages take it (CursorLimitPagination); its parameter types leave it out.",
  },
  {
    slug: "cloudflare-kv",
    operation: "get_value",
    what: "content type application/octet-stream is not among application/json",
    reason: "The description puts every answer into the envelope; a value comes as it was stored.",
  },
  {
    slug: "google-drive",
    operation: "search_files",
    what: "query parameter fields is unknown",
    reason:
      "Google takes it with every method (a standard query parameter); the description lists each method's own alone.",
  },
  {
    slug: "google-drive",
    operation: "get_file",
    what: "query parameter fields is unknown",
    reason:
      "Google takes it with every method (a standard query parameter); the description lists each method's own alone.",
  },
  {
    slug: "google-drive",
    operation: "read_file",
    what: "query parameter fields is unknown",
    reason:
      "Google takes it with every method (a standard query parameter); the description lists each method's own alone.",
  },
  {
    slug: "google-drive",
    operation: "download_file",
    what: "query parameter fields is unknown",
    reason:
      "Google takes it with every method (a standard query parameter); the description lists each method's own alone.",
  },
  {
    slug: "google-drive",
    operation: "create_folder",
    what: "query parameter fields is unknown",
    reason:
      "Google takes it with every method (a standard query parameter); the description lists each method's own alone.",
  },
  {
    slug: "google-drive",
    operation: "download_file",
    what: "query parameter alt is unknown",
    reason:
      "Google takes it with every method (a standard query parameter); the description lists each method's own alone.",
  },
  {
    slug: "google-drive",
    operation: "download_file",
    what: "content type application/pdf is not among application/json",
    reason: "The description knows the file's details alone; with alt=media its bytes come.",
  },
  {
    slug: "google-drive",
    operation: "share_file",
    what: "unevaluated properties: emailAddress",
    reason: "The description calls it output only; Google's guide to sharing sends it.",
  },
  {
    slug: "trello",
    operation: "create_task",
    what: "query parameter idList is missing",
    reason:
      "Trello takes fields in a body too (NangoHQ/integration-templates sends them so); an address is too short for texts.",
  },
  {
    slug: "trello",
    operation: "comment",
    what: "query parameter text is missing",
    reason:
      "Trello takes fields in a body too (NangoHQ/integration-templates sends them so); an address is too short for texts.",
  },
  {
    slug: "trello",
    operation: "list_boards",
    what: "no route is GET https://api.trello.com/1/members/me/boards",
    reason: "The description was shortened; NangoHQ/integration-templates has the route.",
  },
  {
    slug: "trello",
    operation: "create_task",
    what: "request body: the vendor takes none",
    reason:
      "Trello takes fields in a body too (NangoHQ/integration-templates sends them so); an address is too short for texts.",
  },
  {
    slug: "trello",
    operation: "update_card",
    what: "request body: the vendor takes none",
    reason:
      "Trello takes fields in a body too (NangoHQ/integration-templates sends them so); an address is too short for texts.",
  },
  {
    slug: "trello",
    operation: "comment",
    what: "request body: the vendor takes none",
    reason:
      "Trello takes fields in a body too (NangoHQ/integration-templates sends them so); an address is too short for texts.",
  },
  {
    slug: "monday",
    operation: "list_items",
    what: 'Abstract type "ColumnValue" must resolve',
    reason: "The shortened schema lacks the types of values, of which there is one a column type.",
  },
  {
    slug: "monday",
    operation: "create_item",
    what: 'Abstract type "ColumnValue" must resolve',
    reason: "The shortened schema lacks the types of values, of which there is one a column type.",
  },
  {
    slug: "monday",
    operation: "update_item",
    what: 'Abstract type "ColumnValue" must resolve',
    reason: "The shortened schema lacks the types of values, of which there is one a column type.",
  },
];
