import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { conditionOf, coordinates, getCurrent, toIsoTime, toKmh } from "./weather.ts";

export const current = defineOperation({
  name: "current",
  title: "Weather now",
  description:
    "Returns the weather at this moment at any coordinates: temperature and how it feels, humidity, pressure, wind, clouds, visibility, sunrise and sunset.",
  docs: "https://openweathermap.org/current",
  effect: "read",
  price: perCall(1),
  input: z.strictObject(coordinates),
  output: z.object({
    place: z.string().nullable(),
    country_code: z.string().nullable(),
    at: z.string().nullable(),
    condition: z.string().nullable(),
    temperature_c: z.number().nullable(),
    feels_like_c: z.number().nullable(),
    humidity_percent: z.number().nullable(),
    pressure_hpa: z.number().nullable(),
    wind_kmh: z.number().nullable(),
    wind_from_degrees: z.number().nullable(),
    gust_kmh: z.number().nullable(),
    clouds_percent: z.number().nullable(),
    visibility_m: z.number().nullable(),
    sunrise: z.string().nullable(),
    sunset: z.string().nullable(),
  }),
  run: async (input, api) => {
    const now = await getCurrent(input, api);
    return {
      place: now.name || null,
      country_code: now.sys?.country ?? null,
      at: toIsoTime(now.dt),
      condition: conditionOf(now),
      temperature_c: now.main.temp ?? null,
      feels_like_c: now.main.feels_like ?? null,
      humidity_percent: now.main.humidity ?? null,
      pressure_hpa: now.main.pressure ?? null,
      wind_kmh: toKmh(now.wind?.speed),
      wind_from_degrees: now.wind?.deg ?? null,
      gust_kmh: toKmh(now.wind?.gust),
      clouds_percent: now.clouds?.all ?? null,
      visibility_m: now.visibility ?? null,
      sunrise: toIsoTime(now.sys?.sunrise),
      sunset: toIsoTime(now.sys?.sunset),
    };
  },
});
