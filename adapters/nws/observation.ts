import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { docsUrl } from "./periods.ts";

const Quantity = z
  .object({ value: z.number().nullish() })
  .nullish()
  .transform((quantity) => quantity?.value ?? null);

const Answer = z.object({
  properties: z.object({
    timestamp: z.string().nullish(),
    textDescription: z.string().nullish(),
    temperature: Quantity,
    dewpoint: Quantity,
    relativeHumidity: Quantity,
    windSpeed: Quantity,
    windDirection: Quantity,
    windGust: Quantity,
    barometricPressure: Quantity,
    visibility: Quantity,
  }),
});

export const observation = defineOperation({
  name: "observation",
  title: "Latest measurements of a station",
  description:
    "Returns what a weather station in the United States last measured: temperature, dew point, humidity, wind, pressure and visibility. Airports have their ICAO code as station.",
  docs: docsUrl,
  effect: "read",
  price: free,
  input: z.strictObject({
    station: z
      .string()
      .regex(/^[A-Z0-9]{3,8}$/)
      .describe("The station's id. Example: KJFK"),
  }),
  output: z.object({
    at: z.string().nullable(),
    condition: z.string().nullable(),
    temperature_c: z.number().nullable(),
    dew_point_c: z.number().nullable(),
    humidity_percent: z.number().nullable(),
    wind_kmh: z.number().nullable(),
    wind_from_degrees: z.number().nullable(),
    gust_kmh: z.number().nullable(),
    pressure_hpa: z.number().nullable(),
    visibility_m: z.number().nullable(),
  }),
  run: async ({ station }, api) => {
    const { properties: measured } = await api.get("/stations/{station}/observations/latest", {
      params: { station },
      returns: Answer,
    });
    return {
      at: measured.timestamp ?? null,
      condition: measured.textDescription || null,
      temperature_c: measured.temperature,
      dew_point_c: measured.dewpoint,
      humidity_percent: measured.relativeHumidity,
      wind_kmh: measured.windSpeed,
      wind_from_degrees: measured.windDirection,
      gust_kmh: measured.windGust,
      pressure_hpa: measured.barometricPressure === null ? null : measured.barometricPressure / pascalsPerHectopascal,
      visibility_m: measured.visibility,
    };
  },
});

const pascalsPerHectopascal = 100;
