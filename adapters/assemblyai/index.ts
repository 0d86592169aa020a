import { auth, defineTool } from "../kit/index.ts";
import { deleteTranscript } from "./delete-transcript.ts";
import { getSubtitles } from "./get-subtitles.ts";
import { listTranscripts } from "./list-transcripts.ts";
import { transcribe } from "./transcribe.ts";
import { transcribeSpeakers } from "./transcribe-speakers.ts";

export const assemblyai = defineTool({
  slug: "assemblyai",
  title: "AssemblyAI",
  description: "Accurate speech recognition in 99 languages, with speakers told apart and subtitles for video.",
  category: "voice-audio",
  homepage: "https://www.assemblyai.com",
  kind: "rest",
  baseUrl: "https://api.assemblyai.com",
  auth: auth.header("authorization", {
    getItAt: "https://www.assemblyai.com/app/api-keys",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The key under API Keys in the AssemblyAI dashboard.",
        example: "00000000000000000000000000000000",
      },
    ],
  }),
  credentialTest: { operation: "list_transcripts", input: { limit: 1 } },
  operations: [transcribe, transcribeSpeakers, getSubtitles, listTranscripts, deleteTranscript],
});
