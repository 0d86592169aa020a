import ipaddr from "ipaddr.js";
import { z } from "zod";

/** An address range, such as `203.0.113.0/24`, as what it is compared with. */
export type Network = { address: ipaddr.IPv4 | ipaddr.IPv6; bits: number };

/** One address or range, as people write it. */
export const NetworkText = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], {
  error: "is neither an IP address nor a range such as 203.0.113.0/24",
});

export function parseNetwork(text: string): Network {
  if (text.includes("/")) {
    const [address, bits] = ipaddr.parseCIDR(text);
    return { address, bits };
  }
  const address = ipaddr.process(text);
  return { address, bits: address.kind() === "ipv4" ? 32 : 128 };
}

/** False for an address that is missing or unreadable. IPv4 written as IPv6 counts as IPv4. */
export function isInNetworks(ip: string | null, networks: readonly Network[]): boolean {
  if (ip === null || !ipaddr.isValid(ip)) return false;
  const address = ipaddr.process(ip);
  return networks.some((network) => contains(network, address));
}

/** Every address of the second is one of the first's. */
export const isWithinNetwork = (outer: Network, inner: Network): boolean =>
  inner.bits >= outer.bits && contains(outer, inner.address);

const contains = ({ address, bits }: Network, other: ipaddr.IPv4 | ipaddr.IPv6): boolean =>
  other.kind() === address.kind() && other.match(address, bits);
