import { env, publicUrl } from "@/server/env";

let hosts: Set<string> | undefined;

function allowedHosts(): Set<string> {
  hosts ??= new Set([
    "localhost",
    "127.0.0.1",
    "[::1]",
    new URL(publicUrl()).hostname,
    ...env()
      .ALLOWED_HOSTS.split(",")
      .map((host) => host.trim().toLowerCase())
      .filter((host) => host !== ""),
  ]);
  return hosts;
}

export const isAllowedHost = (host: string | undefined): boolean =>
  host !== undefined && allowedHosts().has(host.toLowerCase().replace(/:\d+$/, ""));

/** Absent for everything but browsers; then it has to be one of our own hosts. */
export function isAllowedOrigin(origin: string | undefined): boolean {
  if (origin === undefined) return true;
  return URL.canParse(origin) && allowedHosts().has(new URL(origin).hostname);
}
