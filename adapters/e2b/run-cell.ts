import { z } from "zod";
import { type Api, Artifact, defineOperation, perCall } from "../kit/index.ts";
import { execute, findSandbox, inFreshSandbox, type Line, outcomeOf, SandboxId } from "./sandbox.ts";

const sandboxSeconds = 330;

export const runCell = defineOperation({
  name: "run_cell",
  title: "Run a notebook cell",
  description:
    "Runs code like a notebook cell and returns its output, tables and charts as files. Use it for data analysis. Give sandbox_id of create_sandbox to keep variables and files between calls.",
  docs: "https://e2b.dev/docs/code-interpreting/create-charts-visualizations",
  effect: "write",
  price: perCall(3),
  timeoutMs: 300_000,
  input: z.strictObject({
    code: z
      .string()
      .min(1)
      .max(200_000)
      .describe("The cell. Example: import pandas as pd; pd.DataFrame({'a': [1, 2]})"),
    language: z
      .enum(["python", "javascript", "typescript", "r", "java", "bash"])
      .default("python")
      .describe("The language."),
    sandbox_id: SandboxId.optional().describe("A machine of create_sandbox; a fresh one for this call when absent."),
  }),
  output: z.object({
    stdout: z.string(),
    stderr: z.string(),
    results: z.array(
      z.object({
        text: z.string().nullable(),
        html: z.string().nullable().describe("Tables come as HTML."),
        image: Artifact.nullable().describe("A chart."),
      }),
    ),
    error: z
      .object({ name: z.string(), value: z.string(), traceback: z.string() })
      .nullable()
      .describe("What ended the cell early."),
  }),
  run: async ({ code, language, sandbox_id }, api) => {
    const lines = sandbox_id
      ? await execute(await findSandbox(sandbox_id, api), code, language, api)
      : await inFreshSandbox(sandboxSeconds, api, (sandbox) => execute(sandbox, code, language, api));
    const { stdout, stderr, error } = outcomeOf(lines);
    return {
      stdout,
      stderr,
      results: lines
        .filter(({ type }) => type === "result")
        .map((line) => ({ text: line.text ?? null, html: line.html ?? null, image: imageOf(line, api) })),
      error: error ? { name: error.name ?? "Error", value: error.value ?? "", traceback: error.traceback ?? "" } : null,
    };
  },
});

function imageOf({ png, jpeg, svg }: Line, api: Api) {
  if (png) return api.artifact(Buffer.from(png, "base64"), { contentType: "image/png", filename: "chart.png" });
  if (jpeg) return api.artifact(Buffer.from(jpeg, "base64"), { contentType: "image/jpeg", filename: "chart.jpg" });
  if (svg) return api.artifact(Buffer.from(svg), { contentType: "image/svg+xml", filename: "chart.svg" });
  return null;
}
