import { z } from "zod";
import { audioSecondsMax, audioTranscribe, implementCapability, perUnit, UpstreamFailure } from "../kit/index.ts";

const model = "ink-whisper";

const languages = new Set(
  (
    "en zh de es ru ko fr ja pt tr pl ca nl ar sv it id hi fi vi he uk el ms cs ro da hu ta no th ur hr bg lt la mi ml " +
    "cy sk te fa lv bn sr az sl kn et mk br eu is hy ne mn bs kk sq sw gl mr pa si km sn yo so af oc ka be tg sd gu am " +
    "yi lo uz fo ht ps tk nn mt sa lb my bo tl mg as tt haw ln ha ba jw su yue"
  ).split(" "),
);

const Answer = z.object({
  text: z.string(),
  language: z.string().nullish(),
  duration: z.number().nullish(),
  words: z.array(z.object({ word: z.string(), start: z.number(), end: z.number() })).nullish(),
});

export const transcribe = implementCapability(audioTranscribe, {
  name: "transcribe",
  title: "Transcribe speech with Cartesia",
  description:
    "Turns the bytes of a recording into text with the time of every word. Use it for voice messages and short recordings; English unless a language is given, and no addresses.",
  docs: "https://docs.cartesia.ai/api-reference/stt/transcribe",
  effect: "read",
  price: perUnit("second of audio", "0.05", audioSecondsMax),
  timeoutMs: 120_000,
  run: async ({ audio_base64, content_type, language }, api) => {
    if (!audio_base64) {
      throw new UpstreamFailure({ kind: "rejected", message: "Cartesia takes audio_base64, no address." });
    }
    const [code = ""] = (language ?? "en").toLowerCase().split("-");
    if (!languages.has(code)) {
      throw new UpstreamFailure({ kind: "rejected", message: `Cartesia does not transcribe ${language}.` });
    }
    const content = new Uint8Array(Buffer.from(audio_base64, "base64"));
    const answer = await api.post("/stt", {
      multipart: [
        { name: "file", filename: "audio", contentType: content_type, content },
        { name: "model", value: model },
        { name: "language", value: code },
        { name: "timestamp_granularities[]", value: "word" },
      ],
      returns: Answer,
    });
    if (answer.duration) api.used(Math.ceil(answer.duration));
    return {
      text: answer.text,
      language: answer.language ?? code,
      duration_s: answer.duration ?? null,
      words: (answer.words ?? []).map(({ word, start, end }) => ({ word: word.trim(), start_s: start, end_s: end })),
    };
  },
});
