import { audioSpeak, implementCapability, perUnit, returns } from "../kit/index.ts";

const model = "sonic-3";

// The voice of the vendor's own examples.
const voiceDefault = "694f9389-aac1-45b6-b726-9d9369183238";

const sample_rate = 44_100;
const formats = {
  mp3: { contentType: "audio/mpeg", output_format: { container: "mp3", sample_rate, bit_rate: 128_000 } },
  wav: { contentType: "audio/wav", output_format: { container: "wav", sample_rate, encoding: "pcm_s16le" } },
} as const;

export const speak = implementCapability(audioSpeak, {
  name: "speak",
  title: "Speak text with Cartesia",
  description:
    "Turns text into natural speech within moments and returns an audio file. Use it for voice replies and narration; list_voices gives the ids of other voices.",
  docs: "https://docs.cartesia.ai/api-reference/tts/bytes",
  effect: "read",
  price: perUnit("character", "0.05", ({ text }) => text.length),
  timeoutMs: 120_000,
  run: async ({ text, voice = voiceDefault, format }, api) => {
    const { contentType, output_format } = formats[format];
    const { content } = await api.post("/tts/bytes", {
      json: { model_id: model, transcript: text, voice: { mode: "id", id: voice }, output_format },
      returns: returns.binary(contentType),
    });
    api.used(text.length);
    return {
      audio: api.artifact(content, { contentType, filename: `speech.${format}` }),
      characters: text.length,
    };
  },
});
