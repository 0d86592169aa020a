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
    slug: "serper",
    operation: "search",
    what: "must NOT have unevaluated properties: tbs",
    reason:
      "The description is a third party's and lacks it; several clients of Serper send Google's time filter as tbs.",
  },
  {
    slug: "serper",
    operation: "news",
    what: "must NOT have unevaluated properties: tbs",
    reason:
      "The description is a third party's and lacks it; several clients of Serper send Google's time filter as tbs.",
  },
  {
    slug: "browserless",
    operation: "screenshot",
    what: "status 200 is not described",
    reason: "The description names no answer; its prose says that the file's bytes come back.",
  },
  {
    slug: "browserless",
    operation: "pdf",
    what: "status 200 is not described",
    reason: "The description names no answer; its prose says that the file's bytes come back.",
  },
  {
    slug: "browserless",
    operation: "pdf_from_html",
    what: "status 200 is not described",
    reason: "The description names no answer; its prose says that the file's bytes come back.",
  },
  {
    slug: "browserless",
    operation: "scrape",
    what: "must be string",
    reason: "The description demands strings where its own prose says null.",
  },
  {
    slug: "teams-webhook",
    operation: "send",
    what: "is unknown to the vendor",
    reason: "The signature's parameters are part of the webhook's address, which the description takes for one path.",
  },
  {
    slug: "teams-webhook",
    operation: "send_card",
    what: "is unknown to the vendor",
    reason: "The signature's parameters are part of the webhook's address, which the description takes for one path.",
  },
  {
    slug: "whatsapp",
    operation: "send",
    what: "/type must be equal to one of the allowed values",
    reason: "The description closes each kind of message over members that the part shared by all demands: none fits.",
  },
  {
    slug: "whatsapp",
    operation: "send_media",
    what: "/type must be equal to one of the allowed values",
    reason: "The description closes each kind of message over members that the part shared by all demands: none fits.",
  },
  {
    slug: "assemblyai",
    operation: "transcribe",
    what: "must NOT have additional properties",
    reason: "The description closes both of its parts, the address and the options, so that no request fits the two.",
  },
  {
    slug: "assemblyai",
    operation: "transcribe_speakers",
    what: "must NOT have additional properties",
    reason: "The description closes both of its parts, the address and the options, so that no request fits the two.",
  },
  {
    slug: "searxng",
    operation: "search",
    what: "no route is GET",
    reason: "The description names a server on the reader's own machine; the instance is the customer's.",
  },
  {
    slug: "searxng",
    operation: "news",
    what: "no route is GET",
    reason: "The description names a server on the reader's own machine; the instance is the customer's.",
  },
  {
    slug: "searxng",
    operation: "search_category",
    what: "no route is GET",
    reason: "The description names a server on the reader's own machine; the instance is the customer's.",
  },
];
