import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { coordinates, docsUrl, getPeriods, getPoint, windKmh } from "./periods.ts";

export const hourlyForecast = defineOperation({
  name: "hourly_forecast",
  title: "Hourly forecast",
  description:
    "Returns the official hourly forecast for coordinates in the United States: temperature, chance of rain, humidity, wind and conditions, with local times.",
  docs: docsUrl,
  effect: "read",
  price: free,
  input: z.strictObject({
    ...coordinates,
    hours: z.int().min(1).max(156).default(24).describe("How many hours."),
  }),
  output: z.object({
    city: z.string().nullable(),
    state: z.string().nullable(),
    timezone: z.string().nullable(),
    hours: z.array(
      z.object({
        at: z.string(),
        temperature_c: z.number().nullable(),
        precipitation_chance_percent: z.number().nullable(),
        humidity_percent: z.number().nullable(),
        wind_kmh: z.number().nullable(),
        wind_from: z.string().nullable(),
        condition: z.string().nullable(),
      }),
    ),
  }),
  run: async (input, api) => {
    const point = await getPoint(input, api);
    const periods = await getPeriods(point, "forecast/hourly", api);
    return {
      city: point.relativeLocation?.properties?.city ?? null,
      state: point.relativeLocation?.properties?.state ?? null,
      timezone: point.timeZone ?? null,
      hours: periods.slice(0, input.hours).map((period) => ({
        at: period.startTime,
        temperature_c: period.temperature ?? null,
        precipitation_chance_percent: period.probabilityOfPrecipitation?.value ?? null,
        humidity_percent: period.relativeHumidity?.value ?? null,
        wind_kmh: windKmh(period),
        wind_from: period.windDirection || null,
        condition: period.shortForecast ?? null,
      })),
    };
  },
});
