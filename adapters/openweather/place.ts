import { z } from "zod";

export const Place = z.object({
  name: z.string(),
  local_names: z.record(z.string(), z.string()).nullish(),
  lat: z.number(),
  lon: z.number(),
  country: z.string().nullish(),
  state: z.string().nullish(),
});

export const toPlace = (place: z.infer<typeof Place>, language: string) => ({
  name: place.local_names?.[language] ?? place.name,
  latitude: place.lat,
  longitude: place.lon,
  country: null,
  country_code: place.country ?? null,
  region: place.state ?? null,
});

export const docsUrl = "https://openweathermap.org/api/geocoding-api";
