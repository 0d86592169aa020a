import { z } from "zod";
import { UpstreamFailure } from "../kit/index.ts";

export const RepositoryName = z
  .string()
  .regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/)
  .describe("A public GitHub repository as owner/name. Example: facebook/react");

/** One string, structured or as text. */
export const Answer = z.union([z.object({ result: z.string() }), z.object({ text: z.string() })]);

const notFoundPattern = /^(?:Error [^:]{1,300}: )?Repository not found\b/;
const errorPattern = /^Error (?:processing question|fetching wiki)\b/;

/** The server tells of some failures in an ordinary result. */
export function readAnswer(answer: z.infer<typeof Answer>): string {
  const text = "result" in answer ? answer.result : answer.text;
  if (notFoundPattern.test(text)) throw new UpstreamFailure({ kind: "not_found", message: text });
  if (errorPattern.test(text)) throw new UpstreamFailure({ kind: "rejected", message: text });
  return text;
}
