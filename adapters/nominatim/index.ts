import { defineTool, userAgent } from "../kit/index.ts";
import { geocode } from "./geocode.ts";
import { reverse } from "./reverse.ts";

export const nominatim = defineTool({
  slug: "nominatim",
  title: "Nominatim",
  description:
    "OpenStreetMap's geocoder: street addresses and places to coordinates and back, worldwide. Needs no key; data © OpenStreetMap contributors.",
  category: "weather-geo-maps",
  homepage: "https://nominatim.org",
  kind: "rest",
  baseUrl: "https://nominatim.openstreetmap.org",
  // https://operations.osmfoundation.org/policies/nominatim/: requests that do not say who sends them are refused.
  headers: { "user-agent": userAgent },
  operations: [geocode, reverse],
});
