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
  ...["run_code", "run_cell"].map((operation) => ({
    slug: "e2b",
    operation,
    what: ".e2b.app/execute",
    reason: "The kernel answers on the machine's own host; the description covers the control plane alone.",
  })),
  {
    slug: "quickchart",
    operation: "create_qr",
    what: "query parameter size is unknown",
    reason: "The server of typpo/quickchart reads size; the description's width and height do nothing there.",
  },
  ...["screenshot", "pdf_from_url", "pdf_from_html"].map((operation) => ({
    slug: "cloudflare-browser",
    operation,
    what: "is not among application/json",
    reason:
      "The answer is the file itself; the description was made from an SDK and shows the envelope of errors alone.",
  })),
  {
    slug: "cloudflare-browser",
    operation: "pdf_from_html",
    what: "must have required property 'url'",
    reason: "The description shows the variant for addresses; the other takes html in the place of url.",
  },
  ...["screenshot", "screenshot_html"].map((operation) => ({
    slug: "urlbox",
    operation,
    what: "renders.urlbox.io",
    reason: "The address of the finished file comes from the answer and lies on another host.",
  })),
  ...["publish", "create_schedule"].map((operation) => ({
    slug: "qstash",
    operation,
    what: "is unknown to the vendor",
    reason: "The address to call stands in the path as it is, and may have a query of its own.",
  })),
];
