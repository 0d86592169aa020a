import { z } from "zod";
import type { audioTranscribe } from "../capabilities/audio.ts";
import { UpstreamFailure } from "../failure.ts";
import type { Part } from "../send-body.ts";

type Input = z.output<typeof audioTranscribe.input>;

// What a recording at an address is quoted with: its length is known only afterwards.
const linkedAudioSMax = 2 * 60 * 60;
// Speech is not coded with fewer: 8 kbit/s, in base64.
const base64BytesPerS = 1_333;

/** The longest that a recording can be, in seconds. */
export const whisperSecondsMax = ({ audio_base64 }: Input): number =>
  audio_base64 ? Math.ceil(audio_base64.length / base64BytesPerS) : linkedAudioSMax;

/** The form of OpenAI's `/audio/transcriptions`, asking for the language and the time of every word. */
export function whisperFields(model: string, input: Input, granularitiesName: string): Part[] {
  return [
    source(input),
    { name: "model", value: model },
    { name: "response_format", value: "verbose_json" },
    { name: granularitiesName, value: "word" },
    // Whisper knows languages, not their regions.
    ...(input.language ? [{ name: "language", value: input.language.replace(/-.*$/, "").toLowerCase() }] : []),
  ];
}

// The endings by which the vendors tell what kind of audio it is.
const endings = new Map([
  ["audio/mpeg", "mp3"],
  ["audio/mp3", "mp3"],
  ["audio/mp4", "m4a"],
  ["audio/x-m4a", "m4a"],
  ["audio/m4a", "m4a"],
  ["audio/wav", "wav"],
  ["audio/x-wav", "wav"],
  ["audio/wave", "wav"],
  ["audio/webm", "webm"],
  ["video/webm", "webm"],
  ["video/mp4", "mp4"],
  ["audio/ogg", "ogg"],
  ["audio/flac", "flac"],
]);

function source({ url, audio_base64, content_type }: Input): Part {
  if (audio_base64) {
    return {
      name: "file",
      filename: `audio.${endings.get(content_type.toLowerCase()) ?? "mp3"}`,
      contentType: content_type,
      content: new Uint8Array(Buffer.from(audio_base64, "base64")),
    };
  }
  if (url) return { name: "url", value: url };
  throw new UpstreamFailure({ kind: "rejected", message: "Give url or audio_base64." });
}

export const WhisperAnswer = z
  .object({
    text: z.string(),
    language: z.string().nullish(),
    duration: z.number().nullish(),
    words: z.array(z.object({ word: z.string(), start: z.number(), end: z.number() })).nullish(),
  })
  .transform(({ text, language, duration, words }) => ({
    text: text.trim(),
    language: language ?? null,
    duration_s: duration ?? null,
    words: (words ?? []).map(({ word, start, end }) => ({ word, start_s: start, end_s: end })),
  }));
