import { z } from "zod";

export const Answer = z.object({
  results: z
    .array(
      z.object({
        formatted: z.string(),
        geometry: z.object({ lat: z.number(), lng: z.number() }),
        components: z
          .object({
            country: z.string().nullish(),
            country_code: z.string().nullish(),
            state: z.string().nullish(),
            county: z.string().nullish(),
          })
          .nullish(),
      }),
    )
    .default([]),
});

type Result = z.infer<typeof Answer>["results"][number];

export const toPlace = ({ formatted, geometry, components }: Result) => ({
  name: formatted,
  latitude: geometry.lat,
  longitude: geometry.lng,
  country: components?.country ?? null,
  country_code: components?.country_code?.toUpperCase() ?? null,
  region: components?.state ?? components?.county ?? null,
});

export const docsUrl = "https://opencagedata.com/api";
