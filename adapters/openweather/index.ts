import { auth, defineTool } from "../kit/index.ts";
import { current } from "./current.ts";
import { forecast } from "./forecast.ts";
import { geocode } from "./geocode.ts";
import { reverse } from "./reverse.ts";
import { threeHourly } from "./three-hourly.ts";

export const openweather = defineTool({
  slug: "openweather",
  title: "OpenWeather",
  description: "Weather now and for five days anywhere in the world, and the coordinates and names of places.",
  category: "weather-geo-maps",
  homepage: "https://openweathermap.org",
  kind: "rest",
  baseUrl: "https://api.openweathermap.org",
  auth: auth.query("appid", {
    getItAt: "https://home.openweathermap.org/api_keys",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "From API keys in your OpenWeather account; a new key takes up to two hours until it works.",
        example: "sample00000000000000000000000000",
      },
    ],
  }),
  credentialTest: { operation: "geocode", input: { query: "Berlin", limit: 1 } },
  operations: [forecast, current, threeHourly, geocode, reverse],
});
