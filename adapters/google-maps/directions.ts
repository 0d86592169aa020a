import { z } from "zod";
import { decodeEntities, defineOperation, perCall } from "../kit/index.ts";
import { docsUrl } from "./place.ts";
import { Amount, departure, toSeconds, travelMode } from "./travel.ts";

const Step = z.object({
  html_instructions: z.string().nullish(),
  distance: Amount,
  duration: Amount,
  travel_mode: z.string(),
  transit_details: z
    .object({
      line: z.object({ name: z.string().nullish(), short_name: z.string().nullish() }).nullish(),
      departure_stop: z.object({ name: z.string().nullish() }).nullish(),
      arrival_stop: z.object({ name: z.string().nullish() }).nullish(),
      num_stops: z.int().nullish(),
    })
    .nullish(),
});

const Answer = z.object({
  routes: z.array(
    z.object({
      summary: z.string().nullish(),
      warnings: z.array(z.string()).nullish(),
      legs: z.array(
        z.object({
          start_address: z.string(),
          end_address: z.string(),
          distance: Amount,
          duration: Amount,
          duration_in_traffic: Amount,
          steps: z.array(Step),
        }),
      ),
    }),
  ),
});

const place = z.string().trim().min(2).max(300);

export const directions = defineOperation({
  name: "directions",
  title: "Find a route",
  description:
    "Finds the best way between two addresses or coordinates, through stops if wanted, by car, on foot, by bicycle or by public transport: length, time and each step. No routes: there is no way.",
  docs: `${docsUrl}/directions/get-directions`,
  effect: "read",
  price: perCall(5),
  input: z.strictObject({
    origin: place.describe("Where to start: an address or latitude,longitude. Example: Alexanderplatz, Berlin"),
    destination: place.describe("Where to go. Example: 52.5163,13.3777"),
    stops: z.array(place).max(8).optional().describe('Where to pass, in this order. Example: ["Potsdam"]'),
    mode: travelMode,
    departure_time: departure,
    avoid: z
      .array(z.enum(["tolls", "highways", "ferries"]))
      .max(3)
      .optional()
      .describe("What to keep off."),
    alternatives: z.boolean().default(false).describe("Further ways beside the best."),
  }),
  output: z.object({
    routes: z.array(
      z.object({
        summary: z.string().nullable(),
        warnings: z.array(z.string()),
        legs: z.array(
          z.object({
            from: z.string(),
            to: z.string(),
            distance_m: z.number().nullable(),
            duration_s: z.number().nullable(),
            duration_in_traffic_s: z.number().nullable(),
            steps: z.array(
              z.object({
                instruction: z.string(),
                mode: z.string(),
                distance_m: z.number().nullable(),
                duration_s: z.number().nullable(),
                line: z.string().nullable().describe("Bus or train."),
                from_stop: z.string().nullable(),
                to_stop: z.string().nullable(),
              }),
            ),
          }),
        ),
      }),
    ),
  }),
  run: async (input, api) => {
    const { routes } = await api.get("/maps/api/directions/json", {
      query: {
        origin: input.origin,
        destination: input.destination,
        waypoints: input.stops?.join("|") || undefined,
        mode: input.mode,
        departure_time: toSeconds(input.departure_time),
        avoid: input.avoid?.join("|") || undefined,
        alternatives: input.alternatives,
      },
      returns: Answer,
    });
    return {
      routes: routes.map((route) => ({
        summary: route.summary || null,
        warnings: route.warnings ?? [],
        legs: route.legs.map((leg) => ({
          from: leg.start_address,
          to: leg.end_address,
          distance_m: leg.distance?.value ?? null,
          duration_s: leg.duration?.value ?? null,
          duration_in_traffic_s: leg.duration_in_traffic?.value ?? null,
          steps: leg.steps.map(toStep),
        })),
      })),
    };
  },
});

const toStep = ({ html_instructions, travel_mode, distance, duration, transit_details }: z.infer<typeof Step>) => ({
  instruction: toText(html_instructions ?? ""),
  mode: travel_mode.toLowerCase(),
  distance_m: distance?.value ?? null,
  duration_s: duration?.value ?? null,
  line: transit_details?.line?.short_name ?? transit_details?.line?.name ?? null,
  from_stop: transit_details?.departure_stop?.name ?? null,
  to_stop: transit_details?.arrival_stop?.name ?? null,
});

const toText = (html: string) => decodeEntities(html.replace(/<div[^>]*>/g, ". ").replace(/<[^>]+>/g, ""));
