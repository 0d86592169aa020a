import { z } from "zod";
import { audioSecondsMax, audioTranscribe, implementCapability, perUnit, UpstreamFailure } from "../kit/index.ts";

const model = "nova-3";

const Answer = z.object({
  metadata: z.object({ duration: z.number() }),
  results: z.object({
    channels: z.array(
      z.object({
        detected_language: z.string().nullish(),
        alternatives: z
          .array(
            z.object({
              transcript: z.string().nullish(),
              words: z
                .array(
                  z.object({
                    word: z.string(),
                    punctuated_word: z.string().nullish(),
                    start: z.number(),
                    end: z.number(),
                  }),
                )
                .nullish(),
            }),
          )
          .nullish(),
      }),
    ),
  }),
});

export const transcribe = implementCapability(audioTranscribe, {
  name: "transcribe",
  title: "Transcribe speech with Deepgram",
  description:
    "Turns a recording into punctuated text with the time of every word, and detects the language. Use it for calls, meetings, podcasts and voice messages, by address or bytes.",
  docs: "https://developers.deepgram.com/reference/speech-to-text/listen-pre-recorded",
  effect: "read",
  price: perUnit(
    "second of audio",
    "0.128334",
    audioSecondsMax,
    "Nova-3 is $0.0077 a minute; deepgram.com/pricing, 2026-08",
  ),
  timeoutMs: 300_000,
  run: async ({ url, audio_base64, content_type, language }, api) => {
    const { metadata, results } = await api.post("/v1/listen", {
      query: { model, smart_format: true, language, detect_language: language ? undefined : true },
      ...audioBody(url, audio_base64, content_type),
      returns: Answer,
    });
    api.used(Math.ceil(metadata.duration));
    const [channel] = results.channels;
    const [best] = channel?.alternatives ?? [];
    return {
      text: best?.transcript ?? "",
      language: channel?.detected_language ?? language ?? null,
      duration_s: metadata.duration,
      words: (best?.words ?? []).map(({ word, punctuated_word, start, end }) => ({
        word: punctuated_word ?? word,
        start_s: start,
        end_s: end,
      })),
    };
  },
});

function audioBody(url: string | undefined, base64: string | undefined, contentType: string) {
  if (base64) return { raw: { content: new Uint8Array(Buffer.from(base64, "base64")), contentType } };
  if (url) return { json: { url } };
  throw new UpstreamFailure({ kind: "rejected", message: "Give url or audio_base64." });
}
