import { audioTranscribe, implementCapability } from "../kit/index.ts";
import { audioPrice, seconds, transcribeAudio } from "./transcript.ts";

export const transcribe = implementCapability(audioTranscribe, {
  name: "transcribe",
  title: "Transcribe speech with AssemblyAI",
  description:
    "Turns a recording into punctuated text with the time of every word, and detects the language. Use it for calls, podcasts and voice messages, by address or bytes; takes seconds to minutes.",
  docs: "https://www.assemblyai.com/docs/api-reference/transcripts/submit",
  effect: "read",
  price: audioPrice,
  timeoutMs: 300_000,
  run: async ({ url, audio_base64, language }, api) => {
    const { text, words, language_code, audio_duration } = await transcribeAudio(
      { url, audio_base64, language },
      {},
      api,
    );
    return {
      text: text ?? "",
      language: language_code ?? null,
      duration_s: audio_duration ?? null,
      words: (words ?? []).map(({ text, start, end }) => ({
        word: text,
        start_s: seconds(start),
        end_s: seconds(end),
      })),
    };
  },
});
