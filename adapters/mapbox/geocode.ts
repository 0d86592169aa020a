import { geoGeocode, implementCapability, perCall } from "../kit/index.ts";
import { Answer, docsUrl, toPlace } from "./place.ts";

const placesMax = 10;

export const geocode = implementCapability(geoGeocode, {
  name: "geocode",
  title: "Find an address or place",
  description:
    "Turns a street address, town or region anywhere in the world into coordinates, best match first, ten at most. Knows house numbers, not shops.",
  docs: `${docsUrl}/search/geocoding/#forward-geocoding-with-search-text-input`,
  effect: "read",
  price: perCall(1),
  run: async ({ query, limit, language }, api) => {
    const { features } = await api.get("/search/geocode/v6/forward", {
      query: { q: query, limit: Math.min(limit, placesMax), language, autocomplete: false },
      returns: Answer,
    });
    return { places: features.map(toPlace) };
  },
});
