import { z } from "zod";
import type { Api } from "../kit/index.ts";

const Point = z.object({
  properties: z.object({
    gridId: z.string(),
    gridX: z.int(),
    gridY: z.int(),
    timeZone: z.string().nullish(),
    relativeLocation: z
      .object({ properties: z.object({ city: z.string().nullish(), state: z.string().nullish() }).nullish() })
      .nullish(),
  }),
});

const Quantity = z.object({ value: z.number().nullish() });

const Period = z.object({
  name: z.string().nullish(),
  startTime: z.string(),
  isDaytime: z.boolean().nullish(),
  temperature: z.union([z.number(), Quantity.transform(({ value }) => value)]).nullish(),
  windSpeed: z.union([z.string(), Quantity]).nullish(),
  windDirection: z.string().nullish(),
  probabilityOfPrecipitation: Quantity.nullish(),
  relativeHumidity: Quantity.nullish(),
  shortForecast: z.string().nullish(),
  detailedForecast: z.string().nullish(),
});

export type Period = z.infer<typeof Period>;

const Forecast = z.object({ properties: z.object({ periods: z.array(Period) }) });

/** The forecast's grid at a place; the service refuses more than four decimal places. */
export async function getPoint(point: { latitude: number; longitude: number }, api: Api) {
  const { properties } = await api.get("/points/{point!}", { params: { point: toPoint(point) }, returns: Point });
  return properties;
}

export const toPoint = ({ latitude, longitude }: { latitude: number; longitude: number }) =>
  [latitude, longitude].map((degrees) => Number(degrees.toFixed(4))).join(",");

type Grid = Awaited<ReturnType<typeof getPoint>>;

export async function getPeriods({ gridId, gridX, gridY }: Grid, kind: "forecast" | "forecast/hourly", api: Api) {
  const { properties } = await api.get(`/gridpoints/{office}/{x},{y}/${kind}`, {
    params: { office: gridId, x: gridX, y: gridY },
    query: { units: "si" },
    returns: Forecast,
  });
  return properties.periods;
}

/** The highest number in "10 to 15 km/h". */
export function windKmh({ windSpeed }: Period): number | null {
  if (typeof windSpeed !== "string") return windSpeed?.value ?? null;
  const speeds = (windSpeed.match(/\d+(\.\d+)?/g) ?? []).map(Number);
  return speeds.length > 0 ? Math.max(...speeds) : null;
}

export const docsUrl = "https://www.weather.gov/documentation/services-web-api";

export const coordinates = {
  latitude: z.number().min(-90).max(90).describe("Degrees north, within the United States. Example: 40.71"),
  longitude: z.number().min(-180).max(180).describe("Degrees east, negative in America. Example: -74.01"),
};
