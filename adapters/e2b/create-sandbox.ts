import { z } from "zod";
import { defineOperation, perUnit } from "../kit/index.ts";
import { startSandbox } from "./sandbox.ts";

export const createSandbox = defineOperation({
  name: "create_sandbox",
  title: "Start a machine",
  description:
    "Starts a machine that keeps variables, files and installed packages between run_cell calls until its time is over. Returns its id. End it with kill_sandbox as soon as it is not needed.",
  docs: "https://e2b.dev/docs/sandbox",
  effect: "write",
  price: perUnit("minute", 2, ({ minutes }: { minutes: number }) => minutes),
  timeoutMs: 60_000,
  input: z.strictObject({
    minutes: z.int().min(1).max(60).default(10).describe("How long it lives; each minute is charged."),
    has_internet: z.boolean().default(true).describe("Whether its programs can reach the internet."),
  }),
  output: z.object({ sandbox_id: z.string() }),
  run: async ({ minutes, has_internet }, api) => {
    const { sandboxID } = await startSandbox(minutes * 60, has_internet, api);
    api.used(minutes);
    return { sandbox_id: sandboxID };
  },
});
