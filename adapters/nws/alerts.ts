import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { docsUrl, toPoint } from "./periods.ts";

const states = [
  ..."AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND".split(
    " ",
  ),
  ..."OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR GU VI AS".split(" "),
] as const;

const Answer = z.object({
  features: z.array(
    z.object({
      properties: z.object({
        id: z.string(),
        event: z.string(),
        headline: z.string().nullish(),
        description: z.string().nullish(),
        instruction: z.string().nullish(),
        areaDesc: z.string().nullish(),
        severity: z.string().nullish(),
        certainty: z.string().nullish(),
        urgency: z.string().nullish(),
        onset: z.string().nullish(),
        expires: z.string().nullish(),
        ends: z.string().nullish(),
        senderName: z.string().nullish(),
      }),
    }),
  ),
});

export const alerts = defineOperation({
  name: "alerts",
  title: "Weather warnings",
  description:
    "Lists the official weather warnings in force in the United States, for a state or for coordinates, with what to do, how severe they are and until when they hold.",
  docs: docsUrl,
  effect: "read",
  price: free,
  input: z.strictObject({
    state: z.enum(states).optional().describe("Only this state or territory. Example: FL"),
    point: z
      .strictObject({
        latitude: z.number().min(-90).max(90).describe("Degrees north."),
        longitude: z.number().min(-180).max(180).describe("Degrees east."),
      })
      .optional()
      .describe('Only for this place, in place of a state. Example: {"latitude": 29.95, "longitude": -90.07}'),
    severity: z
      .array(z.enum(["Extreme", "Severe", "Moderate", "Minor", "Unknown"]))
      .max(5)
      .optional()
      .describe('Only these severities. Example: ["Extreme", "Severe"]'),
    limit: z.int().min(1).max(100).default(20).describe("How many warnings at most."),
  }),
  output: z.object({
    alerts: z.array(
      z.object({
        id: z.string(),
        event: z.string(),
        headline: z.string().nullable(),
        description: z.string().nullable(),
        instruction: z.string().nullable(),
        area: z.string().nullable(),
        severity: z.string().nullable(),
        certainty: z.string().nullable(),
        urgency: z.string().nullable(),
        begins_at: z.string().nullable(),
        ends_at: z.string().nullable(),
        sender: z.string().nullable(),
      }),
    ),
  }),
  run: async ({ state, point, severity, limit }, api) => {
    const { features } = await api.get("/alerts/active", {
      query: {
        area: point ? undefined : state,
        point: point && toPoint(point),
        severity: severity?.join(",") || undefined,
      },
      returns: Answer,
    });
    return {
      alerts: features.slice(0, limit).map(({ properties: alert }) => ({
        id: alert.id,
        event: alert.event,
        headline: alert.headline ?? null,
        description: alert.description ?? null,
        instruction: alert.instruction ?? null,
        area: alert.areaDesc ?? null,
        severity: alert.severity ?? null,
        certainty: alert.certainty ?? null,
        urgency: alert.urgency ?? null,
        begins_at: alert.onset ?? null,
        ends_at: alert.ends ?? alert.expires ?? null,
        sender: alert.senderName ?? null,
      })),
    };
  },
});
