import { geoGeocode, implementCapability, perCall } from "../kit/index.ts";
import { Answer, docsUrl, toLanguage, toPlace } from "./place.ts";

export const geocode = implementCapability(geoGeocode, {
  name: "geocode",
  title: "Find an address or place",
  description:
    "Turns a street address, place or plus code anywhere in the world into coordinates with its full address, best match first. Knows house numbers.",
  docs: `${docsUrl}/geocoding/requests-geocoding`,
  effect: "read",
  price: perCall(5),
  run: async ({ query, limit, language }, api) => {
    const { results } = await api.get("/maps/api/geocode/json", {
      query: { address: query, language: toLanguage(language) },
      returns: Answer,
    });
    return { places: results.slice(0, limit).map(toPlace) };
  },
});
