/** A layout does not learn its address from Next: proxy.ts tells it by this header. */
export const wantedPathHeader = "x-wanted-path";
