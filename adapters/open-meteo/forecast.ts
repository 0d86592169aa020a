import { z } from "zod";
import { free, implementCapability, weatherForecast } from "../kit/index.ts";
import { toCondition } from "./weather-codes.ts";

const reading = z.number().nullish();
const series = z.array(z.number().nullable());

const Answer = z.object({
  timezone: z.string().nullish(),
  current: z
    .object({
      temperature_2m: reading,
      relative_humidity_2m: reading,
      wind_speed_10m: reading,
      weather_code: reading,
    })
    .nullish(),
  daily: z.object({
    time: z.array(z.string()),
    temperature_2m_max: series,
    temperature_2m_min: series,
    precipitation_sum: series,
    weather_code: series,
  }),
});

export const forecast = implementCapability(weatherForecast, {
  name: "forecast",
  title: "Weather forecast",
  description:
    "Returns the weather now and a daily forecast of up to 14 days for any coordinates on Earth: temperature, rain, wind and conditions in words, in metric units.",
  docs: "https://open-meteo.com/en/docs",
  effect: "read",
  price: free,
  run: async ({ latitude, longitude, days }, api) => {
    const { timezone, current, daily } = await api.get("/v1/forecast", {
      query: {
        latitude,
        longitude,
        current: "temperature_2m,relative_humidity_2m,wind_speed_10m,weather_code",
        daily: "temperature_2m_max,temperature_2m_min,precipitation_sum,weather_code",
        forecast_days: days,
        timezone: "auto",
      },
      returns: Answer,
    });
    return {
      timezone: timezone ?? null,
      current: {
        temperature_c: current?.temperature_2m ?? null,
        humidity_percent: current?.relative_humidity_2m ?? null,
        wind_kmh: current?.wind_speed_10m ?? null,
        condition: toCondition(current?.weather_code),
      },
      days: daily.time.map((date, day) => ({
        date,
        temperature_max_c: daily.temperature_2m_max[day] ?? null,
        temperature_min_c: daily.temperature_2m_min[day] ?? null,
        precipitation_mm: daily.precipitation_sum[day] ?? null,
        condition: toCondition(daily.weather_code[day]),
      })),
    };
  },
});
