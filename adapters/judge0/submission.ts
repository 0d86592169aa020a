import { z } from "zod";
import { type Api, UpstreamFailure } from "../kit/index.ts";

const Submission = z.object({
  stdout: z.string().nullish(),
  stderr: z.string().nullish(),
  compile_output: z.string().nullish(),
  message: z.string().nullish(),
  exit_code: z.int().nullish(),
  time: z.string().nullish(),
  memory: z.number().nullish(),
  status: z.object({ id: z.int(), description: z.string() }),
});

export type Finished = {
  stdout: string;
  stderr: string;
  exit_code: number | null;
  duration_ms: number | null;
  memory_kb: number | null;
  /** What Judge0 says of the run, such as `Accepted` or `Time Limit Exceeded`. */
  verdict: string;
};

// https://github.com/judge0/judge0/blob/master/docs/api/statuses_and_languages/list_all_statuses.md
const status = { processing: 2, accepted: 3, internalError: 13 };
const pollEveryMs = 700;
const fields = "stdout,stderr,compile_output,message,exit_code,time,memory,status";

type Program = {
  language_id: number;
  source_code: string;
  stdin: string;
  compiler_options?: string | undefined;
  command_line_arguments?: string | undefined;
};

/** Hands a program in and waits for its end. Texts travel in base64: programs may print any bytes. */
export async function runToEnd(program: Program, api: Api): Promise<Finished> {
  const { token } = await api.post("/submissions", {
    query: { base64_encoded: true },
    json: {
      ...program,
      source_code: toBase64(program.source_code),
      stdin: program.stdin ? toBase64(program.stdin) : undefined,
      enable_network: false,
    },
    returns: z.object({ token: z.string() }),
  });
  return await api.poll({
    everyMs: pollEveryMs,
    check: async () => {
      const submission = await api.get("/submissions/{token}", {
        params: { token },
        query: { base64_encoded: true, fields },
        returns: Submission,
      });
      return submission.status.id > status.processing ? toFinished(submission) : undefined;
    },
  });
}

function toFinished(submission: z.output<typeof Submission>): Finished {
  const { id, description } = submission.status;
  const message = fromBase64(submission.message);
  if (id === status.internalError)
    throw new UpstreamFailure({ kind: "unavailable", message: message || "Judge0 could not run the program." });
  const complaints: string[] = [fromBase64(submission.compile_output), fromBase64(submission.stderr)];
  if (id > status.accepted && complaints.join("") === "") complaints.push(message || description);
  const seconds = Number(submission.time ?? Number.NaN);
  return {
    stdout: fromBase64(submission.stdout),
    stderr: complaints.filter((text) => text !== "").join("\n"),
    exit_code: submission.exit_code ?? null,
    duration_ms: Number.isFinite(seconds) ? Math.round(seconds * 1000) : null,
    memory_kb: submission.memory ?? null,
    verdict: description,
  };
}

const toBase64 = (text: string) => Buffer.from(text, "utf8").toString("base64");

const fromBase64 = (text: string | null | undefined): string => Buffer.from(text ?? "", "base64").toString("utf8");
