import { z } from "zod";
import { free, geoReverse, implementCapability, UpstreamFailure } from "../kit/index.ts";
import { Place, toPlace } from "./place.ts";

const Answer = z.union([Place, z.object({ error: z.string() })]);

export const reverse = implementCapability(geoReverse, {
  name: "reverse",
  title: "Name a place",
  description:
    "Turns coordinates into the nearest address: house number, street, city, region and country. The place is null where the map has nothing, such as the open sea.",
  docs: "https://nominatim.org/release-docs/latest/api/Reverse/",
  effect: "read",
  price: free,
  run: async ({ latitude, longitude, language }, api) => {
    const answer = await api.get("/reverse", {
      query: { lat: latitude, lon: longitude, format: "jsonv2", addressdetails: 1, "accept-language": language },
      returns: Answer,
    });
    if (!("error" in answer)) return { place: toPlace(answer) };
    // An error in a 200; this one only says that nothing is there.
    if (answer.error === "Unable to geocode") return { place: null };
    throw new UpstreamFailure({ kind: "rejected", message: answer.error });
  },
});
