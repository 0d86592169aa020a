import { z } from "zod";
import { defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { airQuality } from "./air-quality.ts";
import { forecast } from "./forecast.ts";
import { geocode } from "./geocode.ts";

export const openMeteo = defineTool({
  slug: "open-meteo",
  title: "Open-Meteo",
  description: "Weather forecasts, air quality and place coordinates from national weather services. Needs no key.",
  category: "weather-geo-maps",
  homepage: "https://open-meteo.com",
  kind: "rest",
  baseUrl: "https://api.open-meteo.com",
  failure: reasonFailure,
  operations: [forecast, geocode, airQuality],
});

const Body = z.object({ error: z.literal(true), reason: z.string() });

// https://open-meteo.com/en/docs#errors: the sentence is in `reason`; limits exist by minute, hour and day.
function reasonFailure(answer: UpstreamAnswer): Failure | undefined {
  const body = Body.safeParse(answer.json());
  if (!body.success) return undefined;
  const { reason } = body.data;
  const kind = failureFromStatus(answer)?.kind ?? "rejected";
  const isUsedUp = kind === "throttled" && /daily|monthly/i.test(reason);
  return { kind: isUsedUp ? "quota" : kind, message: reason };
}
