import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Incident, IncidentOutput, nextOffset, ObjectId, offset, pageOf, toIncident } from "./incident.ts";

export const listIncidents = defineOperation({
  name: "list_incidents",
  title: "List incidents",
  description:
    "Lists PagerDuty incidents, newest first, by status, urgency, service and time (the last month unless told): title, status, urgency, service, who has it.",
  docs: "https://developer.pagerduty.com/api-reference/9d0b4b12e36f9-list-incidents",
  effect: "read",
  price: free,
  input: z.strictObject({
    status: z.enum(["triggered", "acknowledged", "resolved"]).optional().describe("Only those in this status."),
    urgency: z.enum(["high", "low"]).optional().describe("Only those of this urgency."),
    service_ids: z.array(ObjectId).min(1).max(20).optional().describe('Only of these services. Example: ["PIJ90N7"]'),
    since: z.iso.datetime({ offset: true }).optional().describe("Created after. Example: 2026-01-14T00:00:00Z"),
    until: z.iso.datetime({ offset: true }).optional().describe("Created before; at most six months after since."),
    limit: z.int().min(1).max(100).default(25).describe("How many incidents at most."),
    offset,
  }),
  output: z.object({ incidents: z.array(IncidentOutput), next_offset: z.int().nullable() }),
  run: async ({ status, urgency, service_ids, ...query }, api) => {
    const page = await api.get("/incidents", {
      query: {
        "statuses[]": status,
        "urgencies[]": urgency,
        "service_ids[]": service_ids,
        sort_by: "created_at:desc",
        ...query,
      },
      returns: pageOf({ incidents: z.array(Incident) }),
    });
    return { incidents: page.incidents.map(toIncident), next_offset: nextOffset(page, page.incidents.length) };
  },
});
