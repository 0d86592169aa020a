import { z } from "zod";
import { type Failure, UpstreamFailure } from "../kit/index.ts";

export const point = z.strictObject({
  latitude: z.number().min(-90).max(90).describe("Degrees north."),
  longitude: z.number().min(-180).max(180).describe("Degrees east."),
});

export const profile = z
  .enum(["driving", "driving-traffic", "walking", "cycling"])
  .default("driving")
  .describe("How to travel; driving-traffic knows the present traffic.");

export const toCoordinates = (points: readonly z.infer<typeof point>[]) =>
  points.map(({ latitude, longitude }) => `${longitude},${latitude}`).join(";");

const kindOfCode: Record<string, Failure["kind"]> = { NoSegment: "not_found", NoRoute: "not_found" };

/** Routing answers carry a code of their own, which is not `Ok` when there is no way, whatever the status. */
export function checkCode({ code, message }: { code: string; message?: string | null | undefined }): void {
  if (code === "Ok") return;
  throw new UpstreamFailure({ kind: kindOfCode[code] ?? "rejected", code, message: message ?? code });
}
