import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Answers, circleShape, docsUrl, fieldsOfPlaces, language, Place, toCircle, toPlace } from "./place.ts";

export const nearby = defineOperation({
  name: "nearby",
  title: "Find places nearby",
  description:
    "Finds places of certain kinds around coordinates, the best known or the nearest first, with address, rating, opening hours, phone and website.",
  docs: `${docsUrl}/nearby-search`,
  effect: "read",
  price: perCall(35),
  input: z.strictObject({
    ...circleShape,
    types: z
      .array(z.string().regex(/^[a-z_]{2,50}$/))
      .max(20)
      .optional()
      .describe('Only these kinds, by Google\'s names. Example: ["restaurant", "cafe", "pharmacy"]'),
    order: z.enum(["popularity", "distance"]).default("popularity").describe("What comes first."),
    limit: z.int().min(1).max(20).default(10).describe("How many places at most."),
    language,
  }),
  output: z.object({ places: z.array(Place) }),
  run: async ({ types, order, limit, language, ...circle }, api) => {
    const { places } = await api.post("/v1/places:searchNearby", {
      headers: { "x-goog-fieldmask": fieldsOfPlaces },
      json: {
        locationRestriction: toCircle(circle),
        includedTypes: types,
        rankPreference: order === "distance" ? "DISTANCE" : "POPULARITY",
        maxResultCount: limit,
        languageCode: language,
      },
      returns: Answers,
    });
    return { places: places.map(toPlace) };
  },
});
