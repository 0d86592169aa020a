import { z } from "zod";
import { defineOperation, perUnit } from "../kit/index.ts";
import { docsUrl } from "./place.ts";
import { Amount, departure, toSeconds, travelMode } from "./travel.ts";

const Answer = z.object({
  origin_addresses: z.array(z.string()),
  destination_addresses: z.array(z.string()),
  rows: z.array(
    z.object({
      elements: z.array(
        z.object({ status: z.string(), distance: Amount, duration: Amount, duration_in_traffic: Amount }),
      ),
    }),
  ),
});

const places = z.array(z.string().trim().min(2).max(200)).min(1).max(10);

type Places = { origins: readonly string[]; destinations: readonly string[] };

export const distances = defineOperation({
  name: "distances",
  title: "Compare distances",
  description:
    "Returns how far and how long it is from each of up to 10 places to each of up to 10 others. Use it to find the nearest; each pair is charged.",
  docs: `${docsUrl}/distance-matrix/distance-matrix`,
  effect: "read",
  price: perUnit(
    "pair",
    5,
    ({ origins, destinations }: Places) => origins.length * destinations.length,
    "$5.00 per 1,000 elements; developers.google.com/maps/documentation/distance-matrix/usage-and-billing, 2026-11",
  ),
  input: z.strictObject({
    origins: places.describe('Where to start: addresses or latitude,longitude. Example: ["Berlin", "Leipzig"]'),
    destinations: places.describe('Where to go. Example: ["Prague"]'),
    mode: travelMode,
    departure_time: departure,
  }),
  output: z.object({
    pairs: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        distance_m: z.number().nullable().describe("Null where there is no way."),
        duration_s: z.number().nullable(),
        duration_in_traffic_s: z.number().nullable(),
      }),
    ),
  }),
  run: async ({ origins, destinations, mode, departure_time }, api) => {
    const answer = await api.get("/maps/api/distancematrix/json", {
      query: {
        origins: origins.join("|"),
        destinations: destinations.join("|"),
        mode,
        departure_time: toSeconds(departure_time),
      },
      returns: Answer,
    });
    api.used(origins.length * destinations.length);
    return {
      pairs: answer.rows.flatMap(({ elements }, origin) =>
        elements.map(({ distance, duration, duration_in_traffic }, destination) => ({
          from: answer.origin_addresses[origin] ?? "",
          to: answer.destination_addresses[destination] ?? "",
          distance_m: distance?.value ?? null,
          duration_s: duration?.value ?? null,
          duration_in_traffic_s: duration_in_traffic?.value ?? null,
        })),
      ),
    };
  },
});
