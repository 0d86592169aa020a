import { geoGeocode, implementCapability, perCall } from "../kit/index.ts";
import { Answer, docsUrl, toPlace } from "./place.ts";

export const geocode = implementCapability(geoGeocode, {
  name: "geocode",
  title: "Find an address or place",
  description:
    "Turns a street address, place or postal code anywhere in the world into coordinates with its full name, best match first.",
  docs: docsUrl,
  effect: "read",
  price: perCall(1),
  run: async ({ query, limit, language }, api) => {
    const { results } = await api.get("/json", {
      query: { q: query, limit, language, no_annotations: true },
      returns: Answer,
    });
    return { places: results.map(toPlace) };
  },
});
