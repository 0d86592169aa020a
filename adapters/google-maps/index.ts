import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { directions } from "./directions.ts";
import { distances } from "./distances.ts";
import { elevation } from "./elevation.ts";
import { geocode } from "./geocode.ts";
import { reverse } from "./reverse.ts";
import { timezone } from "./timezone.ts";

export const googleMaps = defineTool({
  slug: "google-maps",
  title: "Google Maps",
  description: "Addresses, routes, travel times, time zones and heights from Google's map of the world.",
  category: "weather-geo-maps",
  homepage: "https://mapsplatform.google.com",
  kind: "rest",
  baseUrl: "https://maps.googleapis.com",
  auth: auth.query("key", {
    getItAt: "https://console.cloud.google.com/google/maps-apis/credentials",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "From Credentials in the Google Cloud console. Its project needs the Geocoding, Directions, Distance Matrix, Time Zone and Elevation APIs.",
        example: "AIzaSample0000000000000000000000000000",
      },
    ],
  }),
  failure: statusFailure,
  credentialTest: { operation: "geocode", input: { query: "Berlin", limit: 1 } },
  operations: [geocode, reverse, directions, distances, timezone, elevation],
});

const Body = z.object({
  status: z.string(),
  error_message: z.string().nullish(),
  errorMessage: z.string().nullish(),
});

const kindOfStatus: Record<string, Failure["kind"]> = {
  OVER_QUERY_LIMIT: "throttled",
  OVER_DAILY_LIMIT: "quota",
  REQUEST_DENIED: "auth",
  INVALID_REQUEST: "rejected",
  MAX_WAYPOINTS_EXCEEDED: "rejected",
  MAX_ROUTE_LENGTH_EXCEEDED: "rejected",
  MAX_ELEMENTS_EXCEEDED: "rejected",
  MAX_DIMENSIONS_EXCEEDED: "rejected",
  DATA_NOT_AVAILABLE: "not_found",
  NOT_FOUND: "not_found",
  UNKNOWN_ERROR: "unavailable",
};

/** Google says no inside a 200. */
function statusFailure(answer: UpstreamAnswer): Failure | undefined {
  const body = Body.safeParse(answer.json());
  const kind = body.success ? kindOfStatus[body.data.status] : undefined;
  if (!body.success || !kind) return undefined;
  const { status, error_message, errorMessage } = body.data;
  return { ...failureFromStatus(answer), kind, code: status, message: error_message ?? errorMessage ?? status };
}
