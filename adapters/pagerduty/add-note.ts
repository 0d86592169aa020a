import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { ObjectId } from "./incident.ts";

export const addNote = defineOperation({
  name: "add_note",
  title: "Add a note to an incident",
  description: "Adds a note to a PagerDuty incident's timeline, such as what was found or tried.",
  docs: "https://developer.pagerduty.com/api-reference/a1ac30885eb7a-create-a-note-on-an-incident",
  effect: "write",
  price: free,
  input: z.strictObject({
    incident_id: ObjectId.describe("Example: PT4KHLK"),
    text: z.string().trim().min(1).max(20_000).describe("The note. Example: Rolled back to 4.1.9"),
  }),
  output: z.object({ id: z.string(), created_at: z.string().nullable() }),
  run: async ({ incident_id, text }, api) => {
    const { note } = await api.post("/incidents/{id}/notes", {
      params: { id: incident_id },
      json: { note: { content: text } },
      returns: z.object({ note: z.object({ id: z.string(), created_at: z.string().nullish() }) }),
    });
    return { id: note.id, created_at: note.created_at ?? null };
  },
});
