import { beforeAll, expect, it } from "vitest";
import { clientIp } from "@/server/doors/client-ip";

beforeAll(() => {
  process.env.TRUSTED_PROXIES = "10.0.0.0/8, 192.0.2.1, 2001:db8::/32";
});

it.each<[string | undefined, string | undefined, string | null, string]>([
  ["203.0.113.9", undefined, "203.0.113.9", "nobody between"],
  ["203.0.113.9", "198.51.100.1", "203.0.113.9", "a stranger who forwards"],
  ["10.0.0.5", "198.51.100.1", "198.51.100.1", "one proxy"],
  ["10.0.0.5", "198.51.100.1, 192.0.2.1", "198.51.100.1", "two proxies"],
  ["10.0.0.5", "203.0.113.7, 198.51.100.1", "198.51.100.1", "what the client wrote itself, before a proxy's word"],
  ["10.0.0.5", "198.51.100.1, nonsense", "10.0.0.5", "a hop that is no address"],
  ["10.0.0.5", "", "10.0.0.5", "nothing forwarded"],
  ["10.0.0.5", "10.0.0.6", "10.0.0.5", "proxies alone"],
  ["::ffff:10.0.0.5", "198.51.100.1", "198.51.100.1", "an IPv4 address as IPv6 spells it"],
  ["2001:db8::1", "2001:4860::8", "2001:4860::8", "IPv6"],
  [undefined, "198.51.100.1", null, "a connection that is gone"],
])("%s with X-Forwarded-For %j is %j: %s", (remote, forwarded, expected) => {
  expect(clientIp(remote, forwarded)).toBe(expected);
});
