import { isIP } from "node:net";
import { UpstreamFailure } from "@/adapters/kit/failure";
import type { UpstreamRequest } from "@/adapters/kit/wire";
import { egress, isReachable } from "./egress";
import { isLoopbackAddress } from "./public-address";

const requestBodyBytesMax = 32 * 1024 * 1024;
const urlLengthMax = 16 * 1024;

/** Where a request goes, after the checks that need no network. */
export type Target = { origin: string; host: string; path: string; isHttps: boolean };

/** Plain http only where the tool itself is defined with it. */
export function checkTarget(url: string, toolBaseUrl: string | undefined): Target {
  const { protocol, origin, host, hostname, port, pathname, search, username, password } = parseUrl(url);
  const isHttps = protocol === "https:";
  if (!isHttps && !(protocol === "http:" && toolBaseUrl?.startsWith("http:"))) throw refused("Upstreams speak https.");
  if (username || password) throw refused("The request's address must not hold a user name or a password.");
  if (!egress().overrides.has(origin)) {
    const isLoopback = egress().allowsLoopback && (hostname === "localhost" || isLoopbackAddress(hostname));
    // The URL leaves out a scheme's own port.
    if (port && !isLoopback) throw refused("Upstreams are reached at their scheme's own port.");
    // A parsed URL spells every IPv4 host in decimals and every IPv6 host in brackets.
    if (/\d$|\]$/.test(hostname) && isLiteral(hostname) && !isReachable(hostname))
      throw refused("The upstream's address is not a public one.");
  }
  return { origin, host, path: pathname + search, isHttps };
}

function parseUrl(url: string): URL {
  try {
    if (url.length <= urlLengthMax) return new URL(url);
  } catch {}
  throw refused("The request's address is not valid.");
}

const isLiteral = (hostname: string) => isIP(hostname.replace(/^\[|\]$/g, "")) !== 0;

/** What the transport decides for itself, or what would speak for us to someone in between. */
const forbiddenHeaders: ReadonlySet<string> = new Set([
  "connection",
  "content-length",
  "cookie",
  "expect",
  "host",
  "keep-alive",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "x-forwarded-for",
  "forwarded",
]);

const methods: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]);
const headerName = /^[!#$%&'*+.^_`|~0-9a-z-]{1,128}$/;
// Latin-1 would pass the HTTP library and mean different things to different servers.
const headerValue = /^[\x20-\x7e]{0,16384}$/;

export function checkRequest(request: UpstreamRequest): void {
  for (const name in request.headers) {
    if (!headerName.test(name) || forbiddenHeaders.has(name)) throw refused("The request has a header it cannot have.");
    if (!headerValue.test(request.headers[name] ?? "")) {
      throw refused(`The header ${name} may only hold visible ASCII characters.`);
    }
  }
  if (!methods.has(request.method)) throw refused("The request's method is not valid.");
  if (request.body && request.body.length > requestBodyBytesMax)
    throw refused("The request's body is larger than 32 MiB.");
}

const refused = (message: string) => new UpstreamFailure({ kind: "rejected", message });
