import { z } from "zod";
import { implementCapability, memoryAdd, perCall, UpstreamFailure } from "../kit/index.ts";

// https://help.getzep.com/adding-data-to-the-graph: what one request may add.
const lengthMax = 10_000;

export const add = implementCapability(memoryAdd, {
  name: "add",
  title: "Remember a conversation with Zep",
  description:
    "Gives messages (10,000 characters in all) to a user's knowledge graph; Zep finds the facts in them a little later. The user must exist: see create_user.",
  docs: "https://help.getzep.com/adding-data-to-the-graph",
  effect: "write",
  price: perCall(1),
  run: async ({ user_id, messages }, api) => {
    const data = messages.map(({ role, content }) => `${role}: ${content}`).join("\n");
    if (data.length > lengthMax) {
      throw new UpstreamFailure({ kind: "rejected", message: `Zep takes ${lengthMax} characters at a time.` });
    }
    const { uuid } = await api.post("/graph", {
      json: { user_id, type: "message", data },
      returns: z.object({ uuid: z.string().nullish() }),
    });
    return { state: "queued" as const, ids: uuid ? [uuid] : [] };
  },
});
