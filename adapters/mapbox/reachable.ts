import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { docsUrl } from "./place.ts";
import { point, toCoordinates } from "./travel.ts";

const Answer = z.object({
  features: z.array(
    z.object({
      properties: z.object({ contour: z.number() }),
      geometry: z.object({ type: z.string(), coordinates: z.array(z.unknown()) }),
    }),
  ),
});

export const reachable = defineOperation({
  name: "reachable",
  title: "Area within reach",
  description:
    "Returns the areas that can be reached from coordinates within up to four times, as GeoJSON polygons. Use it for questions such as what is within 15 minutes' walk.",
  docs: `${docsUrl}/navigation/isochrone/`,
  effect: "read",
  price: perCall(2),
  input: z.strictObject({
    ...point.shape,
    minutes: z
      .array(z.int().min(1).max(60))
      .min(1)
      .max(4)
      .default([15])
      .describe("Within how many minutes, in rising order. Example: [5, 10, 15]"),
    profile: z.enum(["driving", "walking", "cycling"]).default("walking").describe("How to travel."),
  }),
  output: z.object({
    areas: z.array(
      z.object({ minutes: z.number(), geometry: z.object({ type: z.string(), coordinates: z.array(z.unknown()) }) }),
    ),
  }),
  run: async ({ minutes, profile, ...center }, api) => {
    const { features } = await api.get("/isochrone/v1/mapbox/{profile}/{coordinates!}", {
      params: { profile, coordinates: toCoordinates([center]) },
      query: { contours_minutes: minutes.join(","), polygons: true },
      returns: Answer,
    });
    return {
      areas: features.map(({ properties, geometry }) => ({ minutes: properties.contour, geometry })),
    };
  },
});
