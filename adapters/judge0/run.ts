import { codeRun, free, implementCapability } from "../kit/index.ts";
import { runToEnd } from "./submission.ts";

// https://github.com/judge0/judge0-python/blob/master/src/judge0/data.py: the ids of version 1.13.1.
const languageIds = {
  python: 71,
  javascript: 63,
  typescript: 74,
  bash: 46,
  go: 60,
  rust: 73,
  java: 62,
  c: 50,
  cpp: 52,
  csharp: 51,
  ruby: 72,
  php: 68,
} as const;

export const run = implementCapability(codeRun, {
  name: "run",
  title: "Run code",
  description:
    "Runs one program in a sandbox without a network and returns what it printed and its exit code. Use it to compute or to test code. In Java the class is called Main.",
  docs: "https://ce.judge0.com/#submissions-submission-post",
  effect: "read",
  price: free,
  timeoutMs: 60_000,
  run: async ({ language, code, stdin }, api) => {
    const finished = await runToEnd({ language_id: languageIds[language], source_code: code, stdin }, api);
    const { stdout, stderr, exit_code, duration_ms } = finished;
    return { stdout, stderr, exit_code, duration_ms };
  },
});
