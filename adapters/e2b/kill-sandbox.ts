import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { endSandbox, SandboxId } from "./sandbox.ts";

export const killSandbox = defineOperation({
  name: "kill_sandbox",
  title: "End a machine",
  description: "Ends an E2B machine at once, with all its files and variables. It costs nothing from then on.",
  docs: "https://e2b.dev/docs/sandbox",
  effect: "destroy",
  price: free,
  input: z.strictObject({ sandbox_id: SandboxId.describe("Id from create_sandbox. Example: ig6f1yt6idvxkxl562scj") }),
  output: z.object({ sandbox_id: z.string(), killed: z.literal(true) }),
  run: async ({ sandbox_id }, api) => {
    await endSandbox(sandbox_id, api);
    return { sandbox_id, killed: true as const };
  },
});
