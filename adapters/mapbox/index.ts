import { auth, defineTool } from "../kit/index.ts";
import { directions } from "./directions.ts";
import { geocode } from "./geocode.ts";
import { matrix } from "./matrix.ts";
import { reachable } from "./reachable.ts";
import { reverse } from "./reverse.ts";

export const mapbox = defineTool({
  slug: "mapbox",
  title: "Mapbox",
  description: "Addresses and places, routes, travel times between many points, and how far one gets in a given time.",
  category: "weather-geo-maps",
  homepage: "https://www.mapbox.com",
  kind: "rest",
  baseUrl: "https://api.mapbox.com",
  auth: auth.query("access_token", {
    getItAt: "https://console.mapbox.com/account/access-tokens/",
    fields: [
      {
        name: "access_token",
        label: "Access token",
        help: "A public token that starts with pk., from Access tokens in the Mapbox console.",
        example: "pk.sample0000000000000000",
      },
    ],
  }),
  credentialTest: { operation: "geocode", input: { query: "Berlin", limit: 1 } },
  operations: [geocode, reverse, directions, matrix, reachable],
});
