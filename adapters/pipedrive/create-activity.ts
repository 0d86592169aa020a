import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Created, targets } from "./targets.ts";

export const createActivity = defineOperation({
  name: "create_activity",
  title: "Plan an activity",
  description: "Puts a call, meeting, task or deadline into Pipedrive, with date and time, for a deal or a person.",
  docs: "https://developers.pipedrive.com/docs/api/v1/Activities#addActivity",
  effect: "write",
  price: free,
  input: z.strictObject({
    subject: z.string().min(1).max(255).describe("Example: Call Ada about the offer"),
    type: z
      .string()
      .min(1)
      .max(60)
      .default("task")
      .describe("call, meeting, task, deadline, email, lunch or your own."),
    due_date: z.iso.date().optional().describe("Example: 2026-01-20"),
    due_time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .optional()
      .describe("UTC. Example: 14:30"),
    note: z.string().max(10_000).optional().describe("Details."),
    done: z.boolean().default(false).describe("Whether it has happened already."),
    ...targets,
  }),
  output: z.object({ id: z.int() }),
  run: async ({ organization_id, person_id, ...activity }, api) => {
    const { data } = await api.post("/api/v2/activities", {
      json: {
        ...activity,
        org_id: organization_id,
        participants: person_id && [{ person_id, primary: true }],
      },
      returns: Created,
    });
    return data;
  },
});
