import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Body, Destination, jobHeaders, Method, Retries, toPath } from "./job.ts";

export const createSchedule = defineOperation({
  name: "create_schedule",
  title: "Call an address by timetable",
  description:
    "Calls a public web address again and again by a cron expression until the schedule is deleted. Use it for daily reports and checks. Returns the schedule's id.",
  docs: "https://upstash.com/docs/qstash/api-reference/schedules/create-a-schedule",
  effect: "write",
  isIdempotent: true,
  price: perCall("0.1"),
  input: z.strictObject({
    destination: Destination,
    cron: z
      .string()
      .regex(/^(CRON_TZ=[\w/+-]{1,40} )?[\d*,/A-Z-]{1,40}( [\d*,/A-Z-]{1,40}){4}$/)
      .describe("Minute, hour, day, month and weekday, in UTC. Example: 0 9 * * 1-5"),
    method: Method,
    body: Body,
    retries: Retries,
  }),
  output: z.object({ schedule_id: z.string() }),
  run: async ({ destination, cron, body, ...job }, api) => {
    const { scheduleId } = await api.post("/v2/schedules/{destination!}", {
      params: { destination: toPath(destination) },
      headers: {
        ...jobHeaders(job),
        "upstash-cron": cron,
        // The same id a second time replaces the schedule by itself.
        "upstash-schedule-id": api.idempotencyKey,
      },
      ...(body && { json: body }),
      returns: z.object({ scheduleId: z.string() }),
    });
    return { schedule_id: scheduleId };
  },
});
