import {
  audioTranscribe,
  implementCapability,
  perUnit,
  WhisperAnswer,
  whisperFields,
  whisperSecondsMax,
} from "../kit/index.ts";

// Groq charges for ten seconds at least.
const secondsMin = 10;

export const transcribe = implementCapability(audioTranscribe, {
  name: "transcribe",
  title: "Transcribe speech with Whisper on Groq",
  description:
    "Turns a recording into text with the time of every word, and detects the language, many times faster than it plays. Use it for calls, meetings and voice messages, by address or bytes.",
  docs: "https://console.groq.com/docs/api-reference#audio-transcription",
  effect: "read",
  price: perUnit(
    "second of audio",
    "0.011112",
    (input) => Math.max(secondsMin, whisperSecondsMax(input)),
    "whisper-large-v3-turbo is $0.04 an hour, ten seconds at least; github.com/BerriAI/litellm, 2026-08",
  ),
  timeoutMs: 300_000,
  run: async (input, api) => {
    const answer = await api.post("/audio/transcriptions", {
      multipart: whisperFields("whisper-large-v3-turbo", input, "timestamp_granularities"),
      returns: WhisperAnswer,
    });
    if (answer.duration_s !== null) api.used(Math.max(secondsMin, Math.ceil(answer.duration_s)));
    return answer;
  },
});
