import { z } from "zod";
import { free, geoGeocode, implementCapability } from "../kit/index.ts";
import { Place, toPlace } from "./place.ts";

export const geocode = implementCapability(geoGeocode, {
  name: "geocode",
  title: "Find an address or place",
  description:
    "Turns a street address, place or landmark anywhere in the world into coordinates with its full name, best match first. Knows house numbers.",
  docs: "https://nominatim.org/release-docs/latest/api/Search/",
  effect: "read",
  price: free,
  run: async ({ query, limit, language }, api) => {
    const places = await api.get("/search", {
      query: { q: query, format: "jsonv2", limit, addressdetails: 1, "accept-language": language },
      returns: z.array(Place),
    });
    return { places: places.map(toPlace) };
  },
});
