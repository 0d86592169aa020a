import { geoReverse, implementCapability, perCall } from "../kit/index.ts";
import { Answer, docsUrl, toPlace } from "./place.ts";

export const reverse = implementCapability(geoReverse, {
  name: "reverse",
  title: "Name a place",
  description:
    "Turns coordinates into the nearest address with city, region and country. The place is null where nothing is known.",
  docs: docsUrl,
  effect: "read",
  price: perCall(1),
  run: async ({ latitude, longitude, language }, api) => {
    const { results } = await api.get("/json", {
      query: { q: `${latitude},${longitude}`, language, no_annotations: true },
      returns: Answer,
    });
    const [nearest] = results;
    return { place: nearest ? toPlace(nearest) : null };
  },
});
