import { audioSpeak, implementCapability, perUnit, returns, UpstreamFailure } from "../kit/index.ts";

const voiceDefault = "aura-2-thalia-en";

// https://developers.deepgram.com/docs/text-to-speech: what one request may say.
const textLengthMax = 2_000;

const formats = {
  mp3: { encoding: "mp3", container: undefined, contentType: "audio/mpeg" },
  wav: { encoding: "linear16", container: "wav", contentType: "audio/wav" },
} as const;

export const speak = implementCapability(audioSpeak, {
  name: "speak",
  title: "Speak text with Deepgram",
  description:
    "Turns up to 2,000 characters of text into speech within moments and returns an audio file. Use it for voice replies; voice is a model name such as aura-2-apollo-en.",
  docs: "https://developers.deepgram.com/reference/text-to-speech/speak-request",
  effect: "read",
  price: perUnit("character", "0.03", ({ text }) => text.length),
  timeoutMs: 60_000,
  run: async ({ text, voice = voiceDefault, format }, api) => {
    if (text.length > textLengthMax) {
      throw new UpstreamFailure({
        kind: "rejected",
        message: `Deepgram speaks ${textLengthMax} characters at a time.`,
      });
    }
    const { encoding, container, contentType } = formats[format];
    const { content } = await api.post("/v1/speak", {
      query: { model: voice, encoding, container },
      json: { text },
      returns: returns.binary(contentType),
    });
    api.used(text.length);
    return {
      audio: api.artifact(content, { contentType, filename: `speech.${format}` }),
      characters: text.length,
    };
  },
});
