import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { createSandbox } from "./create-sandbox.ts";
import { killSandbox } from "./kill-sandbox.ts";
import { listSandboxes } from "./list-sandboxes.ts";
import { runCell } from "./run-cell.ts";
import { runCode } from "./run-code.ts";

export const e2b = defineTool({
  slug: "e2b",
  title: "E2B",
  description:
    "Cloud machines in which agents run code: Python with data libraries, JavaScript, R, Java and Bash, with internet, files and charts.",
  category: "code-execution",
  homepage: "https://e2b.dev",
  kind: "rest",
  baseUrl: "https://api.e2b.app",
  auth: auth.header("X-API-Key", {
    getItAt: "https://e2b.dev/dashboard?tab=keys",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The key that starts with e2b_, under API Keys in the E2B dashboard.",
        example: "e2b_0000000000000000000000000000000000000000",
      },
    ],
  }),
  failure: codedFailure,
  credentialTest: { operation: "list_sandboxes", input: { limit: 1 } },
  operations: [runCode, runCell, createSandbox, listSandboxes, killSandbox],
});

const Coded = z.object({ error_code: z.string() });

function codedFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const body = Coded.safeParse(answer.json());
  return failure && body.success ? { ...failure, code: body.data.error_code } : undefined;
}
