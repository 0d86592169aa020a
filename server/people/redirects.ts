import { publicUrl } from "@/server/env";

export const homeAfterSignIn = "/dashboard/overview";

/** A path of our own to go to after signing in; anything else (another site, `//host`, `/\host`) becomes the dashboard. */
export function safePath(target: unknown): string {
  if (typeof target !== "string" || !URL.canParse(target, publicUrl())) return homeAfterSignIn;
  const home = new URL(publicUrl());
  const url = new URL(target, home);
  if (url.origin !== home.origin || url.username || url.password) return homeAfterSignIn;
  return isDeadEnd(url.pathname) ? homeAfterSignIn : `${url.pathname}${url.search}${url.hash}`;
}

/** Pages that make no sense once signed in, and doors that are no pages. */
const isDeadEnd = (path: string) =>
  path === "/" || path === "/outbox" || path.startsWith("//") || path.startsWith("/login") || path.startsWith("/api/");
