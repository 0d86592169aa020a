import { z } from "zod";
import { free, geoGeocode, implementCapability } from "../kit/index.ts";

// `results` is left out when nothing matches.
const Answer = z.object({
  results: z
    .array(
      z.object({
        name: z.string(),
        latitude: z.number(),
        longitude: z.number(),
        country: z.string().nullish(),
        country_code: z.string().nullish(),
        admin1: z.string().nullish(),
      }),
    )
    .default([]),
});

export const geocode = implementCapability(geoGeocode, {
  name: "geocode",
  title: "Find a place",
  description:
    "Turns the name or postal code of a town, city or landmark into coordinates, best match first. Made for places, not for street addresses.",
  docs: "https://open-meteo.com/en/docs/geocoding-api",
  effect: "read",
  price: free,
  run: async ({ query, limit, language }, api) => {
    const { results } = await api.get("/v1/search", {
      baseUrl: "https://geocoding-api.open-meteo.com",
      query: { name: query, count: limit, language, format: "json" },
      returns: Answer,
    });
    return {
      places: results.map((place) => ({
        name: place.name,
        latitude: place.latitude,
        longitude: place.longitude,
        country: place.country ?? null,
        country_code: place.country_code?.toUpperCase() ?? null,
        region: place.admin1 ?? null,
      })),
    };
  },
});
