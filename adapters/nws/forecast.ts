import { free, implementCapability, UpstreamFailure, weatherForecast } from "../kit/index.ts";
import { docsUrl, getPeriods, getPoint, type Period, windKmh } from "./periods.ts";

const daysMax = 7;

export const forecast = implementCapability(weatherForecast, {
  name: "forecast",
  title: "Weather forecast",
  description:
    "Returns the official forecast of up to 7 days for coordinates in the United States: temperatures and conditions in words, in metric units. Gives no amounts of rain.",
  docs: docsUrl,
  effect: "read",
  price: free,
  run: async (input, api) => {
    if (input.days > daysMax) {
      const message = `The National Weather Service forecasts ${daysMax} days at most.`;
      throw new UpstreamFailure({ kind: "rejected", message });
    }
    const point = await getPoint(input, api);
    const [now] = await getPeriods(point, "forecast/hourly", api);
    const periods = await getPeriods(point, "forecast", api);
    const dates = [...new Set(periods.map(localDate))];
    return {
      timezone: point.timeZone ?? null,
      current: {
        temperature_c: now?.temperature ?? null,
        humidity_percent: now?.relativeHumidity?.value ?? null,
        wind_kmh: now ? windKmh(now) : null,
        condition: now?.shortForecast ?? null,
      },
      days: dates.slice(0, input.days).map((date) => toDay(date, periods)),
    };
  },
});

const localDate = ({ startTime }: Period) => startTime.slice(0, 10);

/** A day's high stands in its daytime period, and its low in the night that follows. */
function toDay(date: string, periods: Period[]) {
  const own = periods.filter((period) => localDate(period) === date);
  const day = own.find(({ isDaytime }) => isDaytime);
  const night = own.findLast(({ isDaytime }) => !isDaytime);
  return {
    date,
    temperature_max_c: day?.temperature ?? null,
    temperature_min_c: night?.temperature ?? null,
    precipitation_mm: null,
    condition: (day ?? night)?.shortForecast ?? null,
  };
}
