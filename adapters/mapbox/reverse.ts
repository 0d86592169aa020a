import { geoReverse, implementCapability, perCall } from "../kit/index.ts";
import { Answer, docsUrl, toPlace } from "./place.ts";

export const reverse = implementCapability(geoReverse, {
  name: "reverse",
  title: "Name a place",
  description:
    "Turns coordinates into the address or town that is there, with region and country. The place is null where nothing is known.",
  docs: `${docsUrl}/search/geocoding/#reverse-geocoding`,
  effect: "read",
  price: perCall(1),
  run: async ({ latitude, longitude, language }, api) => {
    const { features } = await api.get("/search/geocode/v6/reverse", {
      query: { longitude, latitude, language },
      returns: Answer,
    });
    // The most exact first: address, then street, town, region.
    const [nearest] = features;
    return { place: nearest ? toPlace(nearest) : null };
  },
});
