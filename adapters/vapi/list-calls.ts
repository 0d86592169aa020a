import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Call, callShape, id, toCall } from "./conversation.ts";

export const listCalls = defineOperation({
  name: "list_calls",
  title: "List calls",
  description:
    "Lists the account's calls, newest first, with states, numbers, costs and summaries. Use it to find a call or to see what an assistant did; filter by assistant and time.",
  docs: "https://docs.vapi.ai/api-reference/calls/list",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({
    assistant: id.optional().describe("Only calls of this assistant, by its id."),
    since: z.iso.datetime().optional().describe("Only calls made since then. Example: 2026-01-15T00:00:00Z"),
    limit: z.int().min(1).max(100).default(20).describe("How many calls at most."),
  }),
  output: z.object({ calls: z.array(z.object(callShape)) }),
  run: async ({ assistant, since, limit }, api) => {
    const calls = await api.get("/call", {
      query: { assistantId: assistant, createdAtGe: since, limit },
      returns: z.array(Call),
    });
    return { calls: calls.map(toCall) };
  },
});
