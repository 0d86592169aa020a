import dns from "node:dns";
import type { LookupFunction } from "node:net";
import { z } from "zod";
import { env } from "@/server/env";
import { isLoopbackAddress, isPublicAddress } from "./public-address";

/** What decides where a connection may go. Names resolve through `lookup`. */
export type Egress = {
  /** Vendor origin to loopback origin. Only the connection moves: URL and Host stay the vendor's. */
  overrides: ReadonlyMap<string, string>;
  allowsLoopback: boolean;
  lookup: LookupFunction;
};

export const egress = (): Egress => {
  current ??= readEgress(env().UPSTREAM_OVERRIDES, env().UPSTREAM_ALLOW_LOOPBACK);
  return current;
};

/** Tests put their own resolver and stub servers here; undefined goes back to the environment. */
export function setEgress(next: Egress | undefined): void {
  current = next;
}

export const isReachable = (address: string): boolean =>
  isPublicAddress(address) || (egress().allowsLoopback && isLoopbackAddress(address));

let current: Egress | undefined;

export function readEgress(overridesJson: string, allowsLoopback: boolean): Egress {
  const overrides = Object.entries(Overrides.parse(JSON.parse(overridesJson)));
  return {
    overrides: new Map(overrides.map(([from, to]) => [new URL(from).origin, new URL(to).origin])),
    allowsLoopback,
    lookup: dns.lookup as LookupFunction,
  };
}

const isLoopbackUrl = (url: string) => {
  const { hostname } = new URL(url);
  return hostname === "localhost" || isLoopbackAddress(hostname);
};

const Overrides = z.record(z.url(), z.url().refine(isLoopbackUrl, "UPSTREAM_OVERRIDES may only lead to loopback"));
