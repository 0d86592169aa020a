import { audioSpeak, implementCapability, perUnit, returns } from "../kit/index.ts";

const model = "eleven_multilingual_v2";

// "George", one of the voices that every account has.
const voiceDefault = "JBFqnCBsd6RMkjVDRZzb";

const formats = {
  mp3: { output_format: "mp3_44100_128", contentType: "audio/mpeg" },
  wav: { output_format: "wav_44100", contentType: "audio/wav" },
} as const;

export const speak = implementCapability(audioSpeak, {
  name: "speak",
  title: "Speak text with ElevenLabs",
  description:
    "Turns text into lifelike speech in any of 29 languages and returns an audio file. Use it for narration and voice messages; list_voices gives the ids of other voices.",
  docs: "https://elevenlabs.io/docs/api-reference/text-to-speech/convert",
  effect: "read",
  price: perUnit("character", "0.1", ({ text }) => text.length),
  timeoutMs: 120_000,
  run: async ({ text, voice = voiceDefault, format }, api) => {
    const { output_format, contentType } = formats[format];
    const { content } = await api.post("/v1/text-to-speech/{voice}", {
      params: { voice },
      query: { output_format },
      json: { text, model_id: model },
      returns: returns.binary(contentType),
    });
    api.used(text.length);
    return {
      audio: api.artifact(content, { contentType, filename: `speech.${format}` }),
      characters: text.length,
    };
  },
});
