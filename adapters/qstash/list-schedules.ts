import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { toIso } from "./job.ts";

const Schedules = z.array(
  z.object({
    scheduleId: z.string(),
    cron: z.string(),
    destination: z.string(),
    method: z.string(),
    isPaused: z.boolean(),
    createdAt: z.number(),
    lastScheduleTime: z.number().nullish(),
    nextScheduleTime: z.number().nullish(),
  }),
);

export const listSchedules = defineOperation({
  name: "list_schedules",
  title: "List schedules",
  description: "Lists the account's QStash schedules with their cron expression, where they call and when next.",
  docs: "https://upstash.com/docs/qstash/api-reference/schedules/list-schedules",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({}),
  output: z.object({
    schedules: z.array(
      z.object({
        id: z.string(),
        cron: z.string(),
        destination: z.string(),
        method: z.string(),
        is_paused: z.boolean(),
        created_at: z.string().nullable(),
        last_run_at: z.string().nullable(),
        next_run_at: z.string().nullable(),
      }),
    ),
  }),
  run: async (_, api) => {
    const schedules = await api.get("/v2/schedules", { returns: Schedules });
    return {
      schedules: schedules.map(({ scheduleId, cron, destination, method, ...schedule }) => ({
        id: scheduleId,
        cron,
        destination,
        method,
        is_paused: schedule.isPaused,
        created_at: toIso(schedule.createdAt),
        last_run_at: toIso(schedule.lastScheduleTime),
        next_run_at: toIso(schedule.nextScheduleTime),
      })),
    };
  },
});
