import { z } from "zod";
import { defineOperation, perCall, returns } from "../kit/index.ts";

export const deleteSchedule = defineOperation({
  name: "delete_schedule",
  title: "Delete a schedule",
  description: "Deletes a QStash schedule: its address is not called any more. Calls that are under way still happen.",
  docs: "https://upstash.com/docs/qstash/api-reference/schedules/delete-a-schedule",
  effect: "destroy",
  price: perCall("0.1"),
  input: z.strictObject({
    schedule_id: z
      .string()
      .regex(/^[\w-][\w.-]{0,199}$/)
      .describe("Id from create_schedule or list_schedules. Example: scd_7kXgF1zF"),
  }),
  output: z.object({ schedule_id: z.string(), deleted: z.literal(true) }),
  run: async ({ schedule_id }, api) => {
    await api.delete("/v2/schedules/{id}", { params: { id: schedule_id }, returns: returns.nothing });
    return { schedule_id, deleted: true as const };
  },
});
