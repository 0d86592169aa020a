import fc from "fast-check";
import ipaddr from "ipaddr.js";
import { describe, expect, it } from "vitest";
import { isLoopbackAddress, isPublicAddress } from "./public-address";

describe("isPublicAddress", () => {
  it.each([
    "8.8.8.8",
    "1.1.1.1",
    "99.255.255.255",
    "100.128.0.0",
    "172.15.255.255",
    "172.32.0.0",
    "192.167.255.255",
    "223.255.255.255",
    "2606:4700:4700::1111",
    "2a00:1450:4001:80b::200e",
    "::ffff:8.8.8.8",
    "[2606:4700:4700::1111]",
  ])("lets %s through", (address) => expect(isPublicAddress(address)).toBe(true));

  it.each([
    "",
    "localhost",
    "api.vendor.example",
    "0x7f000001",
    "2130706433",
    "127.1",
    "1.2.3",
    "8.8.8.8.",
    " 8.8.8.8",
  ])("takes %j for no address at all", (text) => expect(isPublicAddress(text)).toBe(false));

  it("refuses a cloud's own service at a public address", () => {
    expect(isPublicAddress("168.63.129.16")).toBe(false);
    expect(isPublicAddress("::ffff:168.63.129.16")).toBe(false);
  });

  it("agrees with the registries about any IPv4 address", () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const isExpected = ipaddr.IPv4.parse(address).range() === "unicast" && address !== "168.63.129.16";
        expect(isPublicAddress(address)).toBe(isExpected);
        expect(isPublicAddress(`::ffff:${address}`)).toBe(isExpected);
      }),
      { numRuns: 2_000 },
    );
  });

  it("accepts no IPv6 address outside of 2000::/3 but a mapped one, and none that hides an IPv4 address", () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        const parsed = ipaddr.IPv6.parse(address);
        if (!isPublicAddress(address) || parsed.isIPv4MappedAddress()) return;
        expect((parsed.parts[0] ?? 0) >> 13).toBe(1);
        expect(parsed.range()).toBe("unicast");
      }),
      { numRuns: 2_000 },
    );
  });

  it("refuses every address inside a special block, drawn from the blocks themselves", () => {
    const blocks = [
      ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"],
      ...["192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24"],
      ...["203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...blocks), fc.nat({ max: 0xffffffff }), (block, random) => {
        const [base, bits] = ipaddr.IPv4.parseCIDR(block);
        const [a = 0, b = 0, c = 0, d = 0] = base.octets;
        const start = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
        const value = (start | (random & (0xffffffff >>> bits))) >>> 0;
        const address = [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff).join(".");
        expect(isPublicAddress(address), address).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });
});

it("knows loopback from everything else", () => {
  expect(["127.0.0.1", "127.9.9.9", "::1", "[::1]", "::ffff:127.0.0.1"].every(isLoopbackAddress)).toBe(true);
  expect(["128.0.0.1", "localhost", "10.0.0.1", "::2"].some(isLoopbackAddress)).toBe(false);
});
