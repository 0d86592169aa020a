import { z } from "zod";

export const ipAddress = z.union([z.ipv4(), z.ipv6()]);

export const Answer = z.object({
  ip: z.string(),
  hostname: z.string().nullish(),
  city: z.string().nullish(),
  region: z.string().nullish(),
  country: z.string().nullish(),
  loc: z.string().nullish(),
  org: z.string().nullish(),
  postal: z.string().nullish(),
  timezone: z.string().nullish(),
  bogon: z.boolean().nullish(),
});

export const Address = z.object({
  ip: z.string(),
  hostname: z.string().nullable(),
  city: z.string().nullable(),
  region: z.string().nullable(),
  country_code: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  postal_code: z.string().nullable(),
  timezone: z.string().nullable(),
  organization: z.string().nullable().describe("Number and name of the network."),
  is_bogon: z.boolean().describe("True for private and reserved addresses, which are nowhere."),
});

export function toAddress(found: z.infer<typeof Answer>): z.infer<typeof Address> {
  const [latitude = null, longitude = null] = found.loc?.split(",").map(Number) ?? [];
  return {
    ip: found.ip,
    hostname: found.hostname ?? null,
    city: found.city ?? null,
    region: found.region ?? null,
    country_code: found.country ?? null,
    latitude,
    longitude,
    postal_code: found.postal ?? null,
    timezone: found.timezone ?? null,
    organization: found.org ?? null,
    is_bogon: found.bogon ?? false,
  };
}
