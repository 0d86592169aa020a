import { codeRun, implementCapability, perCall, UpstreamFailure } from "../kit/index.ts";
import { errorText, execute, inFreshSandbox, outcomeOf } from "./sandbox.ts";

const kernels: ReadonlySet<string> = new Set(["python", "javascript", "typescript", "java", "bash"]);
const sandboxSeconds = 150;

export const runCode = implementCapability(codeRun, {
  name: "run_code",
  title: "Run code",
  description:
    "Runs one Python, JavaScript, TypeScript, Java or Bash program in a fresh machine with internet, then removes the machine. Returns what it printed. Nothing is kept between calls.",
  docs: "https://e2b.dev/docs/code-interpreting/analyze-data-with-ai",
  effect: "write",
  price: perCall(2),
  timeoutMs: 120_000,
  run: async ({ language, code, stdin }, api) => {
    if (!kernels.has(language)) throw refused("E2B runs python, javascript, typescript, java and bash.");
    if (stdin) throw refused("E2B gives a program no standard input: put what it reads into the code.");
    const lines = await inFreshSandbox(sandboxSeconds, api, (sandbox) => execute(sandbox, code, language, api));
    const { stdout, stderr, error } = outcomeOf(lines);
    return {
      stdout,
      stderr: error ? [stderr, errorText(error)].filter(Boolean).join("\n") : stderr,
      exit_code: error ? 1 : 0,
      duration_ms: null,
    };
  },
});

const refused = (message: string) => new UpstreamFailure({ kind: "rejected", message });
