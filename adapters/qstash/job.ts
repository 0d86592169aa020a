import { z } from "zod";

export const Destination = z
  .url({ protocol: /^https?$/ })
  .max(2_000)
  .describe("The public address to call. Example: https://example.com/hooks/daily");

/** As it stands in our request's path: nothing in it may end the path early. */
export function toPath(destination: string): string {
  const url = new URL(destination);
  url.hash = "";
  return url.href;
}

export const Method = z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]).default("POST").describe("How to call it.");

export const Body = z
  .record(z.string().min(1).max(100), z.unknown())
  .optional()
  .describe('What to send, as JSON. Example: {"report": "daily"}');

export const Retries = z.int().min(0).max(5).optional().describe("How often to try again; the plan's own when absent.");

type Job = { method: string; retries?: number | undefined };

export const jobHeaders = ({ method, retries }: Job) => ({
  "upstash-method": method,
  "upstash-retries": retries === undefined ? undefined : String(retries),
});

export const toIso = (unixMs: number | null | undefined): string | null =>
  unixMs ? new Date(unixMs).toISOString() : null;
