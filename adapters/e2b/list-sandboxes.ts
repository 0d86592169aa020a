import { z } from "zod";
import { defineOperation, free, returns } from "../kit/index.ts";

const Listed = z.object({
  sandboxID: z.string(),
  templateID: z.string(),
  state: z.string(),
  startedAt: z.string(),
  endAt: z.string(),
  cpuCount: z.number(),
  memoryMB: z.number(),
});

export const listSandboxes = defineOperation({
  name: "list_sandboxes",
  title: "List machines",
  description:
    "Lists the account's E2B machines that are running or paused, newest first, with when each ends. Use it to find one for run_cell, or one that was forgotten.",
  docs: "https://e2b.dev/docs/sandbox/list",
  effect: "read",
  price: free,
  input: z.strictObject({
    state: z.enum(["running", "paused"]).optional().describe("Only machines in this state."),
    limit: z.int().min(1).max(100).default(20).describe("How many at most."),
    cursor: z.string().min(1).max(1_000).optional().describe("next_cursor of the page before."),
  }),
  output: z.object({
    sandboxes: z.array(
      z.object({
        sandbox_id: z.string(),
        template_id: z.string(),
        state: z.string(),
        started_at: z.string(),
        ends_at: z.string(),
        cpus: z.number(),
        memory_mb: z.number(),
      }),
    ),
    next_cursor: z.string().nullable(),
  }),
  run: async ({ state, limit, cursor }, api) => {
    const { value, headers } = await api.get("/v2/sandboxes", {
      query: { state, limit, nextToken: cursor },
      returns: returns.withHeaders(z.array(Listed)),
    });
    return {
      sandboxes: value.map((sandbox) => ({
        sandbox_id: sandbox.sandboxID,
        template_id: sandbox.templateID,
        state: sandbox.state,
        started_at: sandbox.startedAt,
        ends_at: sandbox.endAt,
        cpus: sandbox.cpuCount,
        memory_mb: sandbox.memoryMB,
      })),
      next_cursor: headers["x-next-token"] || null,
    };
  },
});
