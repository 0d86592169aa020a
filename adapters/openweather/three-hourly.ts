import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { conditionOf, coordinates, getForecast, precipitationOf, toIsoTime, toKmh } from "./weather.ts";

export const threeHourly = defineOperation({
  name: "three_hourly",
  title: "Forecast in steps of three hours",
  description:
    "Returns the forecast of the next up to five days in steps of three hours: temperature, rain and its chance, wind, clouds and conditions in words.",
  docs: "https://openweathermap.org/forecast5",
  effect: "read",
  price: perCall(1),
  input: z.strictObject({
    ...coordinates,
    steps: z.int().min(1).max(40).default(16).describe("How many steps of three hours."),
  }),
  output: z.object({
    place: z.string().nullable(),
    country_code: z.string().nullable(),
    steps: z.array(
      z.object({
        at: z.string().nullable(),
        condition: z.string().nullable(),
        temperature_c: z.number().nullable(),
        feels_like_c: z.number().nullable(),
        humidity_percent: z.number().nullable(),
        precipitation_mm: z.number(),
        precipitation_chance_percent: z.number().nullable(),
        wind_kmh: z.number().nullable(),
        clouds_percent: z.number().nullable(),
      }),
    ),
  }),
  run: async (input, api) => {
    const { list, city } = await getForecast(input, api);
    return {
      place: city.name || null,
      country_code: city.country || null,
      steps: list.slice(0, input.steps).map((step) => ({
        at: toIsoTime(step.dt),
        condition: conditionOf(step),
        temperature_c: step.main.temp ?? null,
        feels_like_c: step.main.feels_like ?? null,
        humidity_percent: step.main.humidity ?? null,
        precipitation_mm: precipitationOf(step),
        precipitation_chance_percent: typeof step.pop === "number" ? Math.round(step.pop * 100) : null,
        wind_kmh: toKmh(step.wind?.speed),
        clouds_percent: step.clouds?.all ?? null,
      })),
    };
  },
});
