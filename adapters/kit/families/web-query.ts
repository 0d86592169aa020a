import { UpstreamFailure } from "../failure.ts";

type Wanted = { query: string; include_domains?: string[] | undefined; exclude_domains?: string[] | undefined };

/** Filters by domain with the operators of most engines: `query (site:a.org OR site:b.org) -site:c.org`. */
export function withSites({ query, include_domains = [], exclude_domains = [] }: Wanted, lengthMax: number): string {
  const included = include_domains.map((domain) => `site:${domain}`).join(" OR ");
  const excluded = exclude_domains.map((domain) => `-site:${domain}`).join(" ");
  const q = [query, include_domains.length > 1 ? `(${included})` : included, excluded].filter(Boolean).join(" ");
  if (q.length <= lengthMax) return q;
  throw new UpstreamFailure({
    kind: "rejected",
    message: `Query and domains together are longer than ${lengthMax} characters. Name fewer domains.`,
  });
}

/** A time range as Google's `tbs` parameter, which many engines took over. */
export const googleTimes = { day: "qdr:d", week: "qdr:w", month: "qdr:m", year: "qdr:y" } as const;

const daysIn = { day: 1, week: 7, month: 30, year: 365 } as const;
const dayMs = 24 * 60 * 60 * 1000;

/** When a time range that ends now began. */
export const startOf = (range: keyof typeof daysIn, now: Date) => new Date(now.getTime() - daysIn[range] * dayMs);
