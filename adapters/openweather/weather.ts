import { z } from "zod";
import type { Api } from "../kit/index.ts";

const reading = z.number().nullish();

const Weather = z.object({
  dt: z.number(),
  main: z.object({
    temp: reading,
    feels_like: reading,
    temp_min: reading,
    temp_max: reading,
    pressure: reading,
    humidity: reading,
  }),
  weather: z.array(z.object({ description: z.string().nullish() })).nullish(),
  wind: z.object({ speed: reading, deg: reading, gust: reading }).nullish(),
  clouds: z.object({ all: reading }).nullish(),
  visibility: reading,
});

export type Weather = z.infer<typeof Weather>;

const Current = Weather.extend({
  name: z.string().nullish(),
  timezone: z.number().nullish(),
  sys: z.object({ country: z.string().nullish(), sunrise: reading, sunset: reading }).nullish(),
});

const Step = Weather.extend({
  pop: reading,
  rain: z.object({ "3h": reading }).nullish(),
  snow: z.object({ "3h": reading }).nullish(),
});

export type Step = z.infer<typeof Step>;

const Forecast = z.object({
  list: z.array(Step),
  city: z.object({ name: z.string().nullish(), country: z.string().nullish(), timezone: z.number().nullish() }),
});

type Point = { latitude: number; longitude: number };

const toQuery = ({ latitude, longitude }: Point) => ({ lat: latitude, lon: longitude, units: "metric" });

export const getCurrent = (point: Point, api: Api) =>
  api.get("/data/2.5/weather", { query: toQuery(point), returns: Current });

export const getForecast = (point: Point, api: Api) =>
  api.get("/data/2.5/forecast", { query: toQuery(point), returns: Forecast });

/** Kilometres an hour from metres a second. */
export const toKmh = (metersPerSecond: number | null | undefined) =>
  typeof metersPerSecond === "number" ? Math.round(metersPerSecond * 36) / 10 : null;

export const conditionOf = ({ weather }: Weather) => weather?.[0]?.description ?? null;

export const precipitationOf = ({ rain, snow }: Step) => (rain?.["3h"] ?? 0) + (snow?.["3h"] ?? 0);

export const toIsoTime = (seconds: number | null | undefined) =>
  seconds ? new Date(seconds * 1000).toISOString() : null;

export const coordinates = {
  latitude: z.number().min(-90).max(90).describe("Degrees north. Example: 52.52"),
  longitude: z.number().min(-180).max(180).describe("Degrees east. Example: 13.41"),
};
