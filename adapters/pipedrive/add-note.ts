import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Created, targets } from "./targets.ts";

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
