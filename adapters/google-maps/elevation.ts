import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { docsUrl } from "./place.ts";

const Answer = z.object({
  results: z.array(z.object({ elevation: z.number().nullish(), resolution: z.number().nullish() })),
});

export const elevation = defineOperation({
  name: "elevation",
  title: "Height above sea level",
  description: "Returns the height of the ground at up to 100 coordinates, in metres; below the sea it is negative.",
  docs: `${docsUrl}/elevation/requests-elevation`,
  effect: "read",
  price: perCall(5),
  input: z.strictObject({
    points: z
      .array(
        z.strictObject({
          latitude: z.number().min(-90).max(90).describe("Degrees north."),
          longitude: z.number().min(-180).max(180).describe("Degrees east."),
        }),
      )
      .min(1)
      .max(100)
      .describe('The coordinates. Example: [{"latitude": 45.8326, "longitude": 6.8652}]'),
  }),
  output: z.object({
    points: z.array(
      z.object({
        latitude: z.number(),
        longitude: z.number(),
        elevation_m: z.number().nullable(),
        resolution_m: z.number().nullable().describe("How far apart the points are that it was taken from."),
      }),
    ),
  }),
  run: async ({ points }, api) => {
    const { results } = await api.get("/maps/api/elevation/json", {
      query: { locations: points.map(({ latitude, longitude }) => `${latitude},${longitude}`).join("|") },
      returns: Answer,
    });
    return {
      points: points.map((point, index) => ({
        ...point,
        elevation_m: results[index]?.elevation ?? null,
        resolution_m: results[index]?.resolution ?? null,
      })),
    };
  },
});
