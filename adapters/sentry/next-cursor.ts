/** Sentry names the next page in a Link header, also where there is none: `<…>; rel="next"; results="true"; cursor="0:25:0"`. */
export function nextCursor({ link }: Record<string, string>): string | null {
  const next = (link ?? "")
    .split(/,\s*(?=<)/)
    .find((part) => part.includes('rel="next"') && part.includes('results="true"'));
  return /cursor="([^"]+)"/.exec(next ?? "")?.[1] ?? null;
}
