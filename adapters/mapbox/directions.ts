import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { docsUrl } from "./place.ts";
import { checkCode, point, profile, toCoordinates } from "./travel.ts";

const Answer = z.object({
  code: z.string(),
  message: z.string().nullish(),
  routes: z
    .array(
      z.object({
        distance: z.number(),
        duration: z.number(),
        legs: z.array(
          z.object({
            summary: z.string().nullish(),
            distance: z.number(),
            duration: z.number(),
            steps: z
              .array(
                z.object({
                  name: z.string().nullish(),
                  distance: z.number(),
                  duration: z.number(),
                  maneuver: z.object({ instruction: z.string().nullish() }),
                }),
              )
              .default([]),
          }),
        ),
      }),
    )
    .default([]),
});

export const directions = defineOperation({
  name: "directions",
  title: "Find a route",
  description:
    "Finds the best way through 2 to 25 coordinates by car, on foot or by bicycle: length, time and instructions for each step. Turn addresses into coordinates with geocode first.",
  docs: `${docsUrl}/navigation/directions/`,
  effect: "read",
  price: perCall(2),
  input: z.strictObject({
    points: z
      .array(point)
      .min(2)
      .max(25)
      .describe(
        'Start, stops and end. Example: [{"latitude": 52.52, "longitude": 13.41}, {"latitude": 52.4, "longitude": 13.06}]',
      ),
    profile,
    alternatives: z.boolean().default(false).describe("Further ways beside the best."),
    language: z
      .string()
      .regex(/^[a-z]{2}$/)
      .default("en")
      .describe("Language of the instructions."),
  }),
  output: z.object({
    routes: z.array(
      z.object({
        distance_m: z.number(),
        duration_s: z.number(),
        legs: z.array(
          z.object({
            summary: z.string().nullable(),
            distance_m: z.number(),
            duration_s: z.number(),
            steps: z.array(
              z.object({
                instruction: z.string().nullable(),
                road: z.string().nullable(),
                distance_m: z.number(),
                duration_s: z.number(),
              }),
            ),
          }),
        ),
      }),
    ),
  }),
  run: async ({ points, profile, alternatives, language }, api) => {
    const answer = await api.get("/directions/v5/mapbox/{profile}/{coordinates!}", {
      params: { profile, coordinates: toCoordinates(points) },
      query: { alternatives, steps: true, overview: "false", language },
      returns: Answer,
    });
    checkCode(answer);
    return {
      routes: answer.routes.map((route) => ({
        distance_m: route.distance,
        duration_s: route.duration,
        legs: route.legs.map((leg) => ({
          summary: leg.summary || null,
          distance_m: leg.distance,
          duration_s: leg.duration,
          steps: leg.steps.map((step) => ({
            instruction: step.maneuver.instruction ?? null,
            road: step.name || null,
            distance_m: step.distance,
            duration_s: step.duration,
          })),
        })),
      })),
    };
  },
});
