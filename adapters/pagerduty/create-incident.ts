import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { IncidentOutput, ObjectId, toIncident } from "./incident.ts";
import { Answer, assignee_ids, toAssignments, urgency } from "./incident-fields.ts";

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
