import { publicUrl } from "@/server/env";

/**
 * A change must come from a page of our own. Browsers say where a request comes from; the host that it was sent to is
 * as good as ours, because a page elsewhere cannot choose it.
 */
export function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (request.headers.get("sec-fetch-site") === "same-origin") return true;
  if (!origin || !URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return origin === new URL(publicUrl()).origin || host === request.headers.get("host");
}
