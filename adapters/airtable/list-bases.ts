import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const VendorBase = z.object({ id: z.string(), name: z.string(), permissionLevel: z.string().nullish() });

export const listBases = defineOperation({
  name: "list_bases",
  title: "List bases",
  description: "Lists the Airtable bases that the token may see, with the ids that the other operations take.",
  docs: "https://airtable.com/developers/web/api/list-bases",
  effect: "read",
  price: free,
  input: z.strictObject({
    cursor: z.string().min(1).max(500).optional().describe("`next_cursor` of the page before."),
  }),
  output: z.object({
    bases: z.array(z.object({ id: z.string(), name: z.string(), permission: z.string().nullable() })),
    next_cursor: z.string().nullable(),
  }),
  run: async ({ cursor }, api) => {
    const { bases, offset } = await api.get("/meta/bases", {
      query: { offset: cursor },
      returns: z.object({ bases: z.array(VendorBase), offset: z.string().nullish() }),
    });
    return {
      bases: bases.map(({ id, name, permissionLevel }) => ({ id, name, permission: permissionLevel ?? null })),
      next_cursor: offset ?? null,
    };
  },
});
