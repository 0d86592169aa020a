import ipaddr from "ipaddr.js";
import { LRUCache } from "lru-cache";
import { env } from "@/server/env";

/** The client's address. `X-Forwarded-For` counts only as far as it was written by proxies that we trust. */
export function clientIp(remote: string | undefined, forwardedFor: string | string[] | undefined): string | null {
  const own = remote === undefined ? null : normalize(remote);
  if (forwardedFor === undefined || own === null || !isTrusted(own)) return own;
  const hops = String(forwardedFor)
    .split(",")
    .map((hop) => normalize(hop.trim()));
  for (const hop of hops.reverse()) {
    if (hop === null) return own;
    if (!isTrusted(hop)) return hop;
  }
  return own;
}

const addressesMax = 10_000;
const addressLengthMax = 64;
const normalized = new LRUCache<string, { address: string | null }>({ max: addressesMax });

function normalize(text: string): string | null {
  const known = normalized.get(text);
  if (known) return known.address;
  const address = ipaddr.isValid(text) ? ipaddr.process(text).toString() : null;
  if (text.length <= addressLengthMax) normalized.set(text, { address });
  return address;
}

let trusted: [ipaddr.IPv4 | ipaddr.IPv6, number][] | undefined;

function isTrusted(address: string): boolean {
  trusted ??= env()
    .TRUSTED_PROXIES.split(",")
    .map((range) => range.trim())
    .filter((range) => range !== "")
    .map((range) => ipaddr.parseCIDR(range.includes("/") ? range : `${range}/${range.includes(":") ? 128 : 32}`));
  if (trusted.length === 0) return false;
  const parsed = ipaddr.parse(address);
  return trusted.some(([base, bits]) => parsed.kind() === base.kind() && parsed.match(base, bits));
}
