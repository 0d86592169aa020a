import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Incident, IncidentOutput, ObjectId, toIncident } from "./incident.ts";

const urgency = z.enum(["high", "low"]).optional().describe("high wakes people; the service decides when absent.");
const assignee_ids = z
  .array(ObjectId)
  .min(1)
  .max(10)
  .optional()
  .describe('Users who get it, in place of those on call. Example: ["PXPGF42"]');

const toAssignments = (ids: readonly string[] | undefined) =>
  ids?.map((id) => ({ assignee: { id, type: "user_reference" } }));

const Answer = z.object({ incident: Incident });

export const createIncident = defineOperation({
  name: "create_incident",
  title: "Open an incident",
  description:
    "Opens a PagerDuty incident on a service, which pages the people on call for it, and returns it. Find the service with list_services.",
  docs: "https://developer.pagerduty.com/api-reference/a7d81b0e9200f-create-an-incident",
  effect: "write",
  price: free,
  input: z.strictObject({
    service_id: ObjectId.describe("The service that has the trouble. Example: PIJ90N7"),
    title: z.string().min(1).max(1_024).describe("What is wrong, in one line. Example: Checkout answers 500"),
    details: z.string().max(60_000).optional().describe("More for those who look into it."),
    urgency,
    assignee_ids,
    incident_key: z
      .string()
      .min(1)
      .max(255)
      .optional()
      .describe("While one with this key is open, no second is opened."),
  }),
  output: IncidentOutput,
  run: async ({ service_id, title, details, urgency, assignee_ids, incident_key }, api) => {
    const { incident } = await api.post("/incidents", {
      json: {
        incident: {
          type: "incident",
          title,
          service: { id: service_id, type: "service_reference" },
          urgency,
          incident_key,
          body: details && { type: "incident_body", details },
          assignments: toAssignments(assignee_ids),
        },
      },
      returns: Answer,
    });
    return toIncident(incident);
  },
});

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
