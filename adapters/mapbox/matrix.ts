import { z } from "zod";
import { defineOperation, perUnit } from "../kit/index.ts";
import { docsUrl } from "./place.ts";
import { checkCode, point, toCoordinates } from "./travel.ts";

const table = z.array(z.array(z.number().nullable())).nullish();

const Answer = z.object({ code: z.string(), message: z.string().nullish(), durations: table, distances: table });

type Points = { points: readonly unknown[] };

export const matrix = defineOperation({
  name: "matrix",
  title: "Travel times between points",
  description:
    "Returns time and distance from each of 2 to 25 coordinates to each other, as tables with a row for each start. Each pair is charged.",
  docs: `${docsUrl}/navigation/matrix/`,
  effect: "read",
  price: perUnit("pair", 2, ({ points }: Points) => points.length ** 2),
  input: z.strictObject({
    points: z
      .array(point)
      .min(2)
      .max(25)
      .describe(
        'The coordinates. Example: [{"latitude": 52.52, "longitude": 13.41}, {"latitude": 52.4, "longitude": 13.06}]',
      ),
    profile: z.enum(["driving", "walking", "cycling"]).default("driving").describe("How to travel."),
  }),
  output: z.object({
    durations_s: z.array(z.array(z.number().nullable())).describe("Row: start. Column: end. Null: there is no way."),
    distances_m: z.array(z.array(z.number().nullable())),
  }),
  run: async ({ points, profile }, api) => {
    const answer = await api.get("/directions-matrix/v1/mapbox/{profile}/{coordinates!}", {
      params: { profile, coordinates: toCoordinates(points) },
      query: { annotations: "duration,distance" },
      returns: Answer,
    });
    checkCode(answer);
    api.used(points.length ** 2);
    return { durations_s: answer.durations ?? [], distances_m: answer.distances ?? [] };
  },
});
