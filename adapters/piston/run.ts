import { z } from "zod";
import { codeRun, free, implementCapability } from "../kit/index.ts";

const Stage = z.object({
  stdout: z.string(),
  stderr: z.string(),
  code: z.int().nullish(),
  signal: z.string().nullish(),
});

const Answer = z.object({ run: Stage, compile: Stage.nullish() });

export const run = implementCapability(codeRun, {
  name: "run",
  title: "Run code",
  description:
    "Runs one program on your Piston server, in any version of the language that is installed there, and returns what it printed and its exit code.",
  docs: "https://github.com/engineer-man/piston/blob/master/docs/api-v2.md",
  effect: "read",
  price: free,
  timeoutMs: 60_000,
  run: async ({ language, code, stdin }, api) => {
    const { run: ran, compile } = await api.post("/execute", {
      json: { language, version: "*", files: [{ content: code }], stdin },
      returns: Answer,
    });
    return {
      stdout: ran.stdout,
      stderr: [compile?.stderr, ran.stderr, ran.signal && `Ended by ${ran.signal}.`].filter(Boolean).join("\n"),
      exit_code: ran.code ?? null,
      duration_ms: null,
    };
  },
});
