import { geoReverse, implementCapability, perCall } from "../kit/index.ts";
import { Answer, docsUrl, toLanguage, toPlace } from "./place.ts";

export const reverse = implementCapability(geoReverse, {
  name: "reverse",
  title: "Name a place",
  description:
    "Turns coordinates into the nearest address with house number, region and country. The place is null where the map has nothing.",
  docs: `${docsUrl}/geocoding/requests-reverse-geocoding`,
  effect: "read",
  price: perCall(5),
  run: async ({ latitude, longitude, language }, api) => {
    const { results } = await api.get("/maps/api/geocode/json", {
      query: { latlng: `${latitude},${longitude}`, language: toLanguage(language) },
      returns: Answer,
    });
    const [nearest] = results;
    return { place: nearest ? toPlace(nearest) : null };
  },
});
