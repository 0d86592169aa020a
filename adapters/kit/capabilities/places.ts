import { z } from "zod";
import { defineCapability } from "../capability.ts";

const latitude = z.number().min(-90).max(90).describe("Degrees north. Example: 52.52");
const longitude = z.number().min(-180).max(180).describe("Degrees east. Example: 13.41");

const place = z.object({
  name: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  country: z.string().nullable(),
  country_code: z.string().nullable().describe("ISO 3166-1 alpha-2, upper case."),
  region: z.string().nullable(),
});

export const geoGeocode = defineCapability({
  name: "geo.geocode",
  title: "Find a place",
  description: "Turns a place name or address into coordinates.",
  input: z.strictObject({
    query: z.string().trim().min(2).max(300).describe("A place or address. Example: Brandenburger Tor, Berlin"),
    limit: z.int().min(1).max(20).default(5).describe("How many places at most."),
    language: z
      .string()
      .regex(/^[a-z]{2}$/)
      .default("en")
      .describe("Language of the names, ISO 639-1."),
  }),
  output: z.object({ places: z.array(place) }),
});

export const geoReverse = defineCapability({
  name: "geo.reverse",
  title: "Name a place",
  description: "Turns coordinates into the address or place that is there.",
  input: z.strictObject({
    latitude,
    longitude,
    language: z
      .string()
      .regex(/^[a-z]{2}$/)
      .default("en")
      .describe("Language of the names, ISO 639-1."),
  }),
  output: z.object({ place: place.nullable().describe("Null where there is nothing, such as the open sea.") }),
});

export const weatherForecast = defineCapability({
  name: "weather.forecast",
  title: "Weather forecast",
  description: "The weather now and for the coming days at a place given by its coordinates. Metric units.",
  input: z.strictObject({
    latitude,
    longitude,
    days: z.int().min(1).max(14).default(3).describe("Days of forecast, today included."),
  }),
  output: z.object({
    timezone: z.string().nullable(),
    current: z.object({
      temperature_c: z.number().nullable(),
      humidity_percent: z.number().nullable(),
      wind_kmh: z.number().nullable(),
      condition: z.string().nullable(),
    }),
    days: z.array(
      z.object({
        date: z.string(),
        temperature_max_c: z.number().nullable(),
        temperature_min_c: z.number().nullable(),
        precipitation_mm: z.number().nullable(),
        condition: z.string().nullable(),
      }),
    ),
  }),
});
