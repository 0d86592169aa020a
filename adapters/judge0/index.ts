import { z } from "zod";
import { auth, defineTool, type Failure, type UpstreamAnswer } from "../kit/index.ts";
import { listLanguages } from "./list-languages.ts";
import { run } from "./run.ts";
import { runProgram } from "./run-program.ts";

export const judge0 = defineTool({
  slug: "judge0",
  title: "Judge0",
  description:
    "Runs programs in more than 60 languages in a sandbox without a network, with limits on time and memory. The public host answers without a key.",
  category: "code-execution",
  homepage: "https://judge0.com",
  kind: "rest",
  baseUrl: "https://ce.judge0.com",
  auth: auth.header("X-Auth-Token", {
    getItAt: "https://judge0.com",
    fields: [
      {
        name: "token",
        label: "Authentication token",
        help: "The X-Auth-Token of your Judge0 plan, for more requests than the public host allows.",
        example: "f6583e60-b13b-4228-b554-2eb332ca64e7",
      },
    ],
  }),
  isAuthOptional: true,
  failure: invalidSubmission,
  credentialTest: { operation: "list_languages", input: {} },
  operations: [run, runProgram, listLanguages],
});

const FieldErrors = z.record(z.string(), z.array(z.string()));

// 422 names each wrong attribute with a list of sentences: {"language_id": ["can't be blank"]}.
function invalidSubmission(answer: UpstreamAnswer): Failure | undefined {
  if (answer.status !== 422) return undefined;
  const fields = FieldErrors.safeParse(answer.json());
  if (!fields.success) return undefined;
  const sentences = Object.entries(fields.data).map(([name, problems]) => `${name} ${problems.join(", ")}`);
  return { kind: "rejected", message: sentences.join("; ") };
}
