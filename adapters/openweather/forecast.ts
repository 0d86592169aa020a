import { implementCapability, perCall, UpstreamFailure, weatherForecast } from "../kit/index.ts";
import { conditionOf, getCurrent, getForecast, precipitationOf, type Step, toKmh } from "./weather.ts";

const daysMax = 5;

export const forecast = implementCapability(weatherForecast, {
  name: "forecast",
  title: "Weather forecast",
  description:
    "Returns the weather now and a daily forecast of up to 5 days for any coordinates on Earth: temperature, rain and conditions in words, in metric units.",
  docs: "https://openweathermap.org/forecast5",
  effect: "read",
  price: perCall(1),
  run: async (input, api) => {
    if (input.days > daysMax)
      throw new UpstreamFailure({ kind: "rejected", message: `OpenWeather forecasts ${daysMax} days at most.` });
    const [now, { list, city }] = await Promise.all([getCurrent(input, api), getForecast(input, api)]);
    return {
      timezone: null,
      current: {
        temperature_c: now.main.temp ?? null,
        humidity_percent: now.main.humidity ?? null,
        wind_kmh: toKmh(now.wind?.speed),
        condition: conditionOf(now),
      },
      days: toDays(list, city.timezone ?? 0).slice(0, input.days),
    };
  },
});

function toDays(steps: Step[], offsetS: number) {
  const localDate = ({ dt }: Step) => new Date((dt + offsetS) * 1000).toISOString().slice(0, 10);
  const dates = [...new Set(steps.map(localDate))];
  return dates.map((date) =>
    toDay(
      date,
      steps.filter((step) => localDate(step) === date),
    ),
  );
}

function toDay(date: string, steps: Step[]) {
  const highs = steps.flatMap(({ main }) => main.temp_max ?? main.temp ?? []);
  const lows = steps.flatMap(({ main }) => main.temp_min ?? main.temp ?? []);
  const middle = steps[Math.floor(steps.length / 2)];
  return {
    date,
    temperature_max_c: highs.length > 0 ? Math.max(...highs) : null,
    temperature_min_c: lows.length > 0 ? Math.min(...lows) : null,
    precipitation_mm: Math.round(steps.reduce((sum, step) => sum + precipitationOf(step), 0) * 100) / 100,
    condition: middle ? conditionOf(middle) : null,
  };
}
