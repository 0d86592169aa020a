import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { IncidentOutput, ObjectId, toIncident } from "./incident.ts";
import { Answer, assignee_ids, toAssignments, urgency } from "./incident-fields.ts";

export const updateIncident = defineOperation({
  name: "update_incident",
  title: "Acknowledge or resolve an incident",
  description:
    "Changes a PagerDuty incident: acknowledge or resolve it, with a resolution note; change title or urgency; give it to other people or one level up. Returns it.",
  docs: "https://developer.pagerduty.com/api-reference/8a0e1aa2ec666-update-an-incident",
  effect: "write",
  price: free,
  input: z
    .strictObject({
      incident_id: ObjectId.describe("Example: PT4KHLK"),
      status: z.enum(["acknowledged", "resolved"]).optional().describe("The new status."),
      resolution: z.string().min(1).max(5_000).optional().describe("Why it is resolved; with status resolved."),
      title: z.string().min(1).max(1_024).optional().describe("The new title."),
      urgency,
      escalation_level: z.int().min(1).max(20).optional().describe("Level of the escalation policy to page now."),
      assignee_ids,
    })
    .refine((input) => Object.keys(input).length > 1, "give at least one thing to change"),
  output: IncidentOutput,
  run: async ({ incident_id, assignee_ids, ...changes }, api) => {
    const { incident } = await api.put("/incidents/{id}", {
      params: { id: incident_id },
      json: { incident: { type: "incident_reference", ...changes, assignments: toAssignments(assignee_ids) } },
      returns: Answer,
    });
    return toIncident(incident);
  },
});
