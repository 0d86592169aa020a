import { z } from "zod";
import { defineOperation, perCall, returns } from "../kit/index.ts";
import { transcriptId } from "./transcript.ts";

export const getSubtitles = defineOperation({
  name: "get_subtitles",
  title: "Get subtitles",
  description:
    "Returns a finished transcript as subtitles for a video player, SRT or VTT. Use it after transcribe_speakers or with an id from list_transcripts.",
  docs: "https://www.assemblyai.com/docs/api-reference/transcripts/get-subtitles",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({
    transcript_id: transcriptId,
    format: z.enum(["srt", "vtt"]).default("srt").describe("The format of the subtitles."),
    characters_per_caption: z.int().min(10).max(200).optional().describe("How long a caption is at most. Example: 42"),
  }),
  output: z.object({ subtitles: z.string() }),
  run: async ({ transcript_id, format, characters_per_caption }, api) => ({
    subtitles: await api.get("/v2/transcript/{transcript_id}/{format}", {
      params: { transcript_id, format },
      query: { chars_per_caption: characters_per_caption },
      returns: returns.text(),
    }),
  }),
});
