import { audioSpeak, implementCapability, perUnit, returns, UpstreamFailure } from "../kit/index.ts";

const model = "tts-1";
const voiceDefault = "alloy";

const textLengthMax = 4_096;

const contentTypes = { mp3: "audio/mpeg", wav: "audio/wav" } as const;

export const speak = implementCapability(audioSpeak, {
  name: "speak",
  title: "Speak text with OpenAI",
  description:
    "Turns up to 4,096 characters of text, in whatever language it is, into speech and returns an audio file. Voices: alloy, ash, coral, echo, sage, shimmer.",
  docs: "https://platform.openai.com/docs/api-reference/audio/createSpeech",
  effect: "read",
  price: perUnit(
    "character",
    "0.015",
    ({ text }) => text.length,
    "tts-1 is $15 per million characters; github.com/BerriAI/litellm, 2026-08",
  ),
  timeoutMs: 120_000,
  run: async ({ text, voice = voiceDefault, format }, api) => {
    if (text.length > textLengthMax)
      throw new UpstreamFailure({ kind: "rejected", message: `OpenAI speaks ${textLengthMax} characters at a time.` });
    const contentType = contentTypes[format];
    const { content } = await api.post("/audio/speech", {
      json: { model, input: text, voice, response_format: format },
      returns: returns.binary(contentType),
    });
    api.used(text.length);
    return {
      audio: api.artifact(content, { contentType, filename: `speech.${format}` }),
      characters: text.length,
    };
  },
});
