import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { runToEnd } from "./submission.ts";

// https://ce.judge0.com/#submissions-submission: both are strings of at most 128 characters.
const optionsLengthMax = 128;

export const runProgram = defineOperation({
  name: "run_program",
  title: "Run code in any language",
  description:
    "Runs a program in any of Judge0's languages, by the id that list_languages gives, with compiler options and arguments. Returns output, verdict, time and memory. There is no network.",
  docs: "https://ce.judge0.com/#submissions-submission-post",
  effect: "read",
  price: free,
  timeoutMs: 60_000,
  input: z.strictObject({
    language_id: z.int().min(1).max(10_000).describe("Id from list_languages. Example: 78 for Kotlin"),
    code: z.string().min(1).max(200_000).describe('The program. Example: fun main() { println("hello") }'),
    stdin: z.string().max(200_000).default("").describe("What the program reads from standard input."),
    compiler_options: z.string().max(optionsLengthMax).optional().describe("Flags for the compiler. Example: -O2"),
    arguments: z
      .string()
      .max(optionsLengthMax)
      .optional()
      .describe("The program's command line arguments. Example: --count 3"),
  }),
  output: z.object({
    stdout: z.string(),
    stderr: z.string().describe("What the compiler and the program complained of."),
    exit_code: z.int().nullable(),
    duration_ms: z.int().nullable(),
    memory_kb: z.number().nullable(),
    verdict: z.string().describe("Such as Accepted, Compilation Error or Time Limit Exceeded."),
  }),
  run: ({ language_id, code, stdin, compiler_options, arguments: command_line_arguments }, api) =>
    runToEnd({ language_id, source_code: code, stdin, compiler_options, command_line_arguments }, api),
});
