import { z } from "zod";

/** One result in the vendor's format `jsonv2` with address details. */
export const Place = z.object({
  lat: z.coerce.number(),
  lon: z.coerce.number(),
  display_name: z.string(),
  address: z
    .object({
      state: z.string().nullish(),
      region: z.string().nullish(),
      county: z.string().nullish(),
      country: z.string().nullish(),
      country_code: z.string().nullish(),
    })
    .nullish(),
});

// The name alone ("Brandenburger Tor") would say nothing about where it is.
export const toPlace = ({ lat, lon, display_name, address }: z.infer<typeof Place>) => ({
  name: display_name,
  latitude: lat,
  longitude: lon,
  country: address?.country ?? null,
  country_code: address?.country_code?.toUpperCase() ?? null,
  region: address?.state ?? address?.region ?? address?.county ?? null,
});
