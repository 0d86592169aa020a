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
    slug: "openweather",
    operation: "forecast",
    what: "no route is GET https://api.openweathermap.org/data/2.5/",
    reason: "The description covers the current weather alone, and gives that without TLS.",
  },
  {
    slug: "openweather",
    operation: "current",
    what: "no route is GET https://api.openweathermap.org/data/2.5/",
    reason: "The description gives its one path without TLS.",
  },
  {
    slug: "openweather",
    operation: "three_hourly",
    what: "no route is GET https://api.openweathermap.org/data/2.5/",
    reason: "The description covers the current weather alone, and gives that without TLS.",
  },
  {
    slug: "openweather",
    operation: "geocode",
    what: "no route is GET https://api.openweathermap.org/geo/1.0/direct",
    reason: "The description covers the current weather alone, and gives that without TLS.",
  },
  {
    slug: "openweather",
    operation: "reverse",
    what: "no route is GET https://api.openweathermap.org/geo/1.0/reverse",
    reason: "The description covers the current weather alone, and gives that without TLS.",
  },
  {
    slug: "nws",
    operation: "forecast",
    what: "must NOT have additional properties: probabilityOfPrecipitation",
    reason: "The description is of 2024; the service has since added it to each period.",
  },
  {
    slug: "nws",
    operation: "forecast",
    what: "must NOT have additional properties: relativeHumidity",
    reason: "The description is of 2024; the service has since added it to each period.",
  },
  {
    slug: "nws",
    operation: "hourly_forecast",
    what: "must NOT have additional properties: probabilityOfPrecipitation",
    reason: "The description is of 2024; the service has since added it to each period.",
  },
  {
    slug: "nws",
    operation: "hourly_forecast",
    what: "must NOT have additional properties: relativeHumidity",
    reason: "The description is of 2024; the service has since added it to each period.",
  },
  {
    slug: "giphy",
    operation: "get_gif",
    what: "path parameter gifId: / must be integer",
    reason: "Ids are letters and digits in every answer; the description is a third party's.",
  },
];
