import { defineTool, userAgent } from "../kit/index.ts";
import { alerts } from "./alerts.ts";
import { forecast } from "./forecast.ts";
import { hourlyForecast } from "./hourly-forecast.ts";
import { observation } from "./observation.ts";

export const nws = defineTool({
  slug: "nws",
  title: "US National Weather Service",
  description: "Official forecasts, measurements and weather warnings for the United States. Needs no key.",
  category: "weather-geo-maps",
  homepage: "https://www.weather.gov",
  kind: "rest",
  baseUrl: "https://api.weather.gov",
  // https://www.weather.gov/documentation/services-web-api: requests that do not say who sends them are refused.
  headers: { "user-agent": userAgent, accept: "application/geo+json" },
  operations: [forecast, hourlyForecast, alerts, observation],
});
