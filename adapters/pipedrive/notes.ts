import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Id, wrapped } from "./answer.ts";

const Created = wrapped(z.object({ id: z.int() }));

const targets = {
  deal_id: Id.optional().describe("The deal that it is about."),
  person_id: Id.optional().describe("The person that it is about."),
  organization_id: Id.optional().describe("The organization that it is about."),
};

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

export const addNote = defineOperation({
  name: "add_note",
  title: "Add a note",
  description: "Attaches a note to a deal, person or organization in Pipedrive.",
  docs: "https://developers.pipedrive.com/docs/api/v1/Notes#addNote",
  effect: "write",
  price: free,
  input: z
    .strictObject({ content: z.string().min(1).max(50_000).describe("The note; HTML is allowed."), ...targets })
    .refine(({ deal_id, person_id, organization_id }) => deal_id ?? person_id ?? organization_id, {
      message: "give deal_id, person_id or organization_id",
    }),
  output: z.object({ id: z.int() }),
  run: async ({ organization_id, ...note }, api) => {
    const { data } = await api.post("/v1/notes", { json: { ...note, org_id: organization_id }, returns: Created });
    return data;
  },
});
