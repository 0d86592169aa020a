import { z } from "zod";
import { defineCapability } from "../capability.ts";
import { Artifact } from "../define-tool.ts";

export const audioSpeak = defineCapability({
  name: "audio.speak",
  title: "Speak text",
  description: "Turns text into natural speech and returns an audio file.",
  input: z.strictObject({
    text: z.string().min(1).max(5_000).describe("What to say."),
    voice: z.string().max(100).optional().describe("The provider's voice id. Default: the tool's own default."),
    format: z.enum(["mp3", "wav"]).default("mp3").describe("The audio format."),
  }),
  output: z.object({ audio: Artifact, characters: z.int().describe("Characters that were spoken.") }),
});

export const audioTranscribe = defineCapability({
  name: "audio.transcribe",
  title: "Transcribe speech",
  description: "Turns recorded speech into text. Takes the address of an audio file or its bytes in base64.",
  input: z.strictObject({
    url: z
      .url({ protocol: /^https$/ })
      .max(2_000)
      .optional()
      .describe("Public address of the audio file. Give url or audio_base64."),
    audio_base64: z.base64().max(14_000_000).optional().describe("The audio file's bytes in base64, up to 10 MB."),
    content_type: z.string().max(100).default("audio/mpeg").describe("The media type of audio_base64."),
    language: z.string().max(20).optional().describe("BCP 47 code of the language spoken; detected when absent."),
  }),
  output: z.object({
    text: z.string(),
    language: z.string().nullable(),
    duration_s: z.number().nullable(),
    words: z.array(z.object({ word: z.string(), start_s: z.number(), end_s: z.number() })),
  }),
});
