import ipaddr from "ipaddr.js";

/**
 * Whether an IP literal is a public unicast address. Names and odd spellings are not literals: they are never public
 * here, and whoever connects asks again about the address that the name turned into.
 */
export function isPublicAddress(address: string): boolean {
  const parsed = parse(address);
  if (!parsed) return false;
  if (parsed.kind() === "ipv6" && !parsed.match(globalUnicast)) return false;
  return parsed.range() === "unicast" && !vendorInternal.some((inner) => inner === parsed.toString());
}

export function isLoopbackAddress(address: string): boolean {
  return parse(address)?.range() === "loopback";
}

/** The only block of IPv6 that is routed on the internet; the rest of what is called unicast is unassigned. */
const globalUnicast = ipaddr.parseCIDR("2000::/3");

// Public by its range, but inside Azure it is the host's own metadata and configuration service.
const vendorInternal = ["168.63.129.16"];

/** A v4-mapped IPv6 address counts as the IPv4 address that it reaches. */
function parse(address: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  const bare = address.startsWith("[") && address.endsWith("]") ? address.slice(1, -1) : address;
  if (!ipaddr.IPv4.isValidFourPartDecimal(bare) && !ipaddr.IPv6.isValid(bare)) return undefined;
  return ipaddr.process(bare);
}
