/** Where a vendor's description is shortened, silent or wrong: `what` is a part of the complaint. */
export type Exception = { slug: string; operation: string; what: string; reason: string };

export const exceptions: readonly Exception[] = [
  {
    slug: "cohere",
    operation: "embed",
    what: "must have required property 'api_version'",
    reason: "The description demands at the top what it puts under meta itself.",
  },
  {
    slug: "cohere",
    operation: "embed_for_retrieval",
    what: "must have required property 'api_version'",
    reason: "The description demands at the top what it puts under meta itself.",
  },
  {
    slug: "firecrawl",
    operation: "crawl",
    what: "query parameter skip is unknown",
    reason: "It stands in the address of the next page, which the vendor itself gives.",
  },
  {
    slug: "google-calendar",
    operation: "delete_event",
    what: "status 204 is not described",
    reason: "The description says 200 for every operation; Google answers a deletion with 204 and no body.",
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
    slug: "mistral",
    operation: "chat",
    what: "must have required property 'data'",
    reason: "The description demands a member of the embeddings' answer; an answer of the chat has choices instead.",
  },
  {
    slug: "openai",
    operation: "transcribe",
    what: "timestamp_granularities[]",
    reason: "OpenAI's documentation and libraries write the names of lists in forms with brackets.",
  },
  {
    slug: "pinecone",
    operation: "upsert_texts",
    what: "request body: / must NOT have unevaluated properties",
    reason: "The lines of the body have the fields that a user names.",
  },
  {
    slug: "pinecone",
    operation: "upsert_texts",
    what: "request body: / must be array",
    reason: "The description gives the lines of the body, each a JSON value, as one list of them.",
  },
  {
    slug: "voyage",
    operation: "embed",
    what: "/input must be object",
    reason: "The description says object beside the text or list of texts that it then allows.",
  },
  {
    slug: "voyage",
    operation: "embed_for_retrieval",
    what: "/input must be object",
    reason: "The description says object beside the text or list of texts that it then allows.",
  },
  {
    slug: "wikipedia",
    operation: "get_page",
    what: ".wikipedia.org/w/api.php",
    reason: "Only the action API gives an article as plain text; the description covers the REST API alone.",
  },
];
