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
    slug: "vercel",
    operation: "get_build_logs",
    what: "status 200 is not described",
    reason: "The shortened description lacks the answer; the vendor's SDK has it.",
  },
  {
    slug: "cloudflare-dns",
    operation: "list_zones",
    what: "no route is GET",
    reason: "The shortened description lacks the route; the vendor's SDK has it.",
  },
  {
    slug: "cloudflare-dns",
    operation: "update_record",
    what: "no route is PATCH",
    reason: "The shortened description lacks the route; the vendor's SDK has it.",
  },
  {
    slug: "cloudflare-dns",
    operation: "list_records",
    what: "query parameter per_page is unknown",
    reason: "The description lacks the page's parameters, which the vendor's SDK has.",
  },
  {
    slug: "cloudflare-dns",
    operation: "list_records",
    what: "query parameter page is unknown",
    reason: "The description lacks the page's parameters, which the vendor's SDK has.",
  },
  {
    slug: "pagerduty",
    operation: "list_services",
    what: "no route is GET",
    reason: "The shortened description lacks the route; the full one of PagerDuty/api-schema has it.",
  },
  {
    slug: "cloudflare-dns",
    operation: "create_record",
    what: "/type must be equal to one of the allowed values: A",
    reason: "The description shows one of the vendor's 21 types of record.",
  },
  {
    slug: "cloudflare-dns",
    operation: "create_record",
    what: "unevaluated properties: priority",
    reason: "The description shows the A record alone; the vendor's SDK has this member for MX.",
  },
  {
    slug: "cloudflare-dns",
    operation: "purge_cache",
    what: "unevaluated properties: files",
    reason: "The description shows one of the vendor's six ways to purge; its SDK has this one.",
  },
  {
    slug: "pagerduty",
    operation: "create_incident",
    what: "/incident/body/details must be object",
    reason: "The vendor's own example beside the schema has a text here.",
  },
  {
    slug: "pagerduty",
    operation: "create_incident",
    what: "/incident/body must NOT have unevaluated properties: type",
    reason: "The schema requires this member without describing it; the vendor's example has it.",
  },
  {
    slug: "stackexchange",
    operation: "search",
    what: "no route is GET https://api.stackexchange.com/2.3",
    reason: "The description says 2.0; the vendor's current version, with the same routes, is 2.3.",
  },
  {
    slug: "stackexchange",
    operation: "similar",
    what: "no route is GET https://api.stackexchange.com/2.3",
    reason: "The description says 2.0; the vendor's current version, with the same routes, is 2.3.",
  },
  {
    slug: "stackexchange",
    operation: "get_question",
    what: "no route is GET https://api.stackexchange.com/2.3",
    reason: "The description says 2.0; the vendor's current version, with the same routes, is 2.3.",
  },
];
