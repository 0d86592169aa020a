import { z } from "zod";

const Named = z.object({ name: z.string().nullish() }).nullish();

export const Answer = z.object({
  features: z.array(
    z.object({
      geometry: z.object({ coordinates: z.tuple([z.number(), z.number()]) }),
      properties: z.object({
        name: z.string(),
        full_address: z.string().nullish(),
        place_formatted: z.string().nullish(),
        context: z
          .object({
            country: z.object({ name: z.string().nullish(), country_code: z.string().nullish() }).nullish(),
            region: Named,
            district: Named,
          })
          .nullish(),
      }),
    }),
  ),
});

type Feature = z.infer<typeof Answer>["features"][number];

export function toPlace({ geometry, properties }: Feature) {
  const [longitude, latitude] = geometry.coordinates;
  const { name, full_address, place_formatted, context } = properties;
  return {
    name: full_address ?? (place_formatted ? `${name}, ${place_formatted}` : name),
    latitude,
    longitude,
    country: context?.country?.name ?? null,
    country_code: context?.country?.country_code?.toUpperCase() ?? null,
    region: context?.region?.name ?? context?.district?.name ?? null,
  };
}

export const docsUrl = "https://docs.mapbox.com/api";
