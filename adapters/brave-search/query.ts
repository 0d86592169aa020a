import { UpstreamFailure } from "../kit/index.ts";

// https://api-dashboard.search.brave.com/documentation/services/web-search
const queryLengthMax = 400;

type Wanted = { query: string; include_domains?: string[] | undefined; exclude_domains?: string[] | undefined };

/** Brave filters by domain with operators inside the query. */
export function withDomains({ query, include_domains = [], exclude_domains = [] }: Wanted): string {
  const included = include_domains.map((domain) => `site:${domain}`).join(" OR ");
  const excluded = exclude_domains.map((domain) => `-site:${domain}`).join(" ");
  const q = [query, include_domains.length > 1 ? `(${included})` : included, excluded].filter(Boolean).join(" ");
  if (q.length <= queryLengthMax) return q;
  throw new UpstreamFailure({
    kind: "rejected",
    message: `Query and domains together are longer than ${queryLengthMax} characters. Name fewer domains.`,
  });
}

export const freshnessOf = { day: "pd", week: "pw", month: "pm", year: "py" } as const;
