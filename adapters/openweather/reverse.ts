import { z } from "zod";
import { geoReverse, implementCapability, perCall } from "../kit/index.ts";
import { docsUrl, Place, toPlace } from "./place.ts";

export const reverse = implementCapability(geoReverse, {
  name: "reverse",
  title: "Name a place",
  description:
    "Turns coordinates into the town or district that they lie in, with state and country code. Gives no street or house number.",
  docs: docsUrl,
  effect: "read",
  price: perCall(1),
  run: async ({ latitude, longitude, language }, api) => {
    const [place] = await api.get("/geo/1.0/reverse", {
      query: { lat: latitude, lon: longitude, limit: 1 },
      returns: z.array(Place),
    });
    return { place: place ? toPlace(place, language) : null };
  },
});
