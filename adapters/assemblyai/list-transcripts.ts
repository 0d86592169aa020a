import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { transcriptId } from "./transcript.ts";

const Answer = z.object({
  transcripts: z.array(
    z.object({ id: z.string(), status: z.string(), created: z.string(), error: z.string().nullish() }),
  ),
});

export const listTranscripts = defineOperation({
  name: "list_transcripts",
  title: "List transcripts",
  description:
    "Lists the account's latest transcripts, newest first, with ids and states. Use it to find one made before.",
  docs: "https://www.assemblyai.com/docs/api-reference/transcripts/list",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({
    limit: z.int().min(1).max(200).default(10).describe("How many transcripts at most."),
    status: z
      .enum(["queued", "processing", "completed", "error"])
      .optional()
      .describe("Only transcripts in this state."),
    before: transcriptId.optional(),
  }),
  output: z.object({
    transcripts: z.array(
      z.object({
        transcript_id: z.string(),
        status: z.string(),
        created_at: z.string(),
        error: z.string().nullable(),
      }),
    ),
  }),
  run: async ({ limit, status, before }, api) => {
    const { transcripts } = await api.get("/v2/transcript", {
      query: { limit, status, before_id: before },
      returns: Answer,
    });
    return {
      transcripts: transcripts.map(({ id, status, created, error }) => ({
        transcript_id: id,
        status,
        created_at: created,
        error: error ?? null,
      })),
    };
  },
});
