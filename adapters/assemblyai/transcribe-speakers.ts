import { z } from "zod";
import { audioTranscribe, defineOperation } from "../kit/index.ts";
import { audioPrice, seconds, transcribeAudio } from "./transcript.ts";

const { url, audio_base64, language } = audioTranscribe.input.shape;

export const transcribeSpeakers = defineOperation({
  name: "transcribe_speakers",
  title: "Transcribe who said what",
  description:
    "Turns a recording of several people into a dialogue: each utterance with its speaker (A, B, …) and times. Use it for meetings, interviews and calls; its id also serves get_subtitles.",
  docs: "https://www.assemblyai.com/docs/pre-recorded-audio/speaker-diarization",
  effect: "read",
  price: audioPrice,
  timeoutMs: 300_000,
  input: z.strictObject({
    url,
    audio_base64,
    language,
    speakers: z.int().min(1).max(10).optional().describe("How many people speak, where that is known."),
  }),
  output: z.object({
    transcript_id: z.string(),
    language: z.string().nullable(),
    duration_s: z.number().nullable(),
    utterances: z.array(z.object({ speaker: z.string(), text: z.string(), start_s: z.number(), end_s: z.number() })),
  }),
  run: async ({ speakers, ...audio }, api) => {
    const options = { speaker_labels: true, speakers_expected: speakers };
    const { id, language_code, audio_duration, utterances } = await transcribeAudio(audio, options, api);
    return {
      transcript_id: id,
      language: language_code ?? null,
      duration_s: audio_duration ?? null,
      utterances: (utterances ?? []).map(({ speaker, text, start, end }) => ({
        speaker,
        text,
        start_s: seconds(start),
        end_s: seconds(end),
      })),
    };
  },
});
