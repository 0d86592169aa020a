import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { LinkId } from "./link.ts";

export const deleteLink = defineOperation({
  name: "delete_link",
  title: "Delete a short link",
  description: "Deletes a short link with its statistics for good: its address leads nowhere from then on.",
  docs: "https://dub.co/docs/api-reference/endpoint/delete-a-link",
  effect: "destroy",
  price: perCall("0.1"),
  input: z.strictObject({ link_id: LinkId }),
  output: z.object({ link_id: z.string(), deleted: z.literal(true) }),
  run: async ({ link_id }, api) => {
    const { id } = await api.delete("/links/{id}", { params: { id: link_id }, returns: z.object({ id: z.string() }) });
    return { link_id: id, deleted: true as const };
  },
});
