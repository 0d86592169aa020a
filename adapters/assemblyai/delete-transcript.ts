import { z } from "zod";
import { defineOperation, perCall, returns } from "../kit/index.ts";
import { transcriptId } from "./transcript.ts";

export const deleteTranscript = defineOperation({
  name: "delete_transcript",
  title: "Delete a transcript",
  description:
    "Removes a transcript and its audio from AssemblyAI for good. Use it for recordings that must not be kept.",
  docs: "https://www.assemblyai.com/docs/api-reference/transcripts/delete",
  effect: "destroy",
  price: perCall("0.1"),
  input: z.strictObject({ transcript_id: transcriptId }),
  output: z.object({ is_deleted: z.boolean() }),
  run: async ({ transcript_id }, api) => {
    await api.delete("/v2/transcript/{transcript_id}", { params: { transcript_id }, returns: returns.nothing });
    return { is_deleted: true };
  },
});
