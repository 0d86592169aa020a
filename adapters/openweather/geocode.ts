import { z } from "zod";
import { geoGeocode, implementCapability, perCall } from "../kit/index.ts";
import { docsUrl, Place, toPlace } from "./place.ts";

const placesMax = 5;

export const geocode = implementCapability(geoGeocode, {
  name: "geocode",
  title: "Find a town",
  description:
    "Turns the name of a town or area into coordinates, five matches at most. Add the country's code after a comma to be exact. Knows no street addresses.",
  docs: docsUrl,
  effect: "read",
  price: perCall(1),
  run: async ({ query, limit, language }, api) => {
    const places = await api.get("/geo/1.0/direct", {
      query: { q: query, limit: Math.min(limit, placesMax) },
      returns: z.array(Place),
    });
    return { places: places.map((place) => toPlace(place, language)) };
  },
});
