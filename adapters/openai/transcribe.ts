import {
  audioTranscribe,
  implementCapability,
  perUnit,
  UpstreamFailure,
  WhisperAnswer,
  whisperFields,
  whisperSecondsMax,
} from "../kit/index.ts";

export const transcribe = implementCapability(audioTranscribe, {
  name: "transcribe",
  title: "Transcribe speech with Whisper",
  description:
    "Turns a recording of up to 10 MB, given as bytes, into text with the time of every word, and detects the language. Use it for voice messages, calls and meetings.",
  docs: "https://platform.openai.com/docs/api-reference/audio/createTranscription",
  effect: "read",
  price: perUnit(
    "second of audio",
    "0.1",
    whisperSecondsMax,
    "whisper-1 is $0.006 a minute; github.com/BerriAI/litellm, 2026-08",
  ),
  timeoutMs: 300_000,
  run: async (input, api) => {
    if (!input.audio_base64) {
      const message = "OpenAI reads no addresses: give the recording's bytes as audio_base64.";
      throw new UpstreamFailure({ kind: "rejected", message });
    }
    const answer = await api.post("/audio/transcriptions", {
      multipart: whisperFields("whisper-1", input, "timestamp_granularities[]"),
      returns: WhisperAnswer,
    });
    if (answer.duration_s !== null) api.used(Math.ceil(answer.duration_s));
    return answer;
  },
});
