import { z } from "zod";
import { type Api, audioSecondsMax, perUnit, UpstreamFailure } from "../kit/index.ts";

const Word = z.object({ text: z.string(), start: z.number(), end: z.number() });

const Transcript = z.object({
  id: z.string(),
  status: z.string(),
  error: z.string().nullish(),
  text: z.string().nullish(),
  language_code: z.string().nullish(),
  audio_duration: z.number().nullish(),
  words: z.array(Word).nullish(),
  utterances: z.array(Word.extend({ speaker: z.string() })).nullish(),
});

export const audioPrice = perUnit(
  "second of audio",
  "0.041667",
  audioSecondsMax,
  "Universal-2 is $0.15 an hour; assemblyai.com/pricing, 2026-10",
);

const model = "universal-2";
const pollEveryMs = 2_000;

type Audio = { url?: string | undefined; audio_base64?: string | undefined; language?: string | undefined };
type Options = { speaker_labels?: boolean; speakers_expected?: number | undefined };

/** Uploads bytes, starts the job and waits for it. */
export async function transcribeAudio({ url, audio_base64, language }: Audio, options: Options, api: Api) {
  const { id } = await api.post("/v2/transcript", {
    json: {
      audio_url: await addressOf(url, audio_base64, api),
      speech_models: [model],
      ...(language ? { language_code: language.toLowerCase().replace("-", "_") } : { language_detection: true }),
      ...options,
    },
    returns: Transcript,
  });
  api.progress("AssemblyAI is listening");
  const finished = await api.poll({
    everyMs: pollEveryMs,
    check: () => checkOnce(id, api),
    cancel: () => api.delete("/v2/transcript/{id}", { params: { id }, returns: z.unknown() }),
  });
  api.used(Math.ceil(finished.audio_duration ?? 0));
  return finished;
}

async function addressOf(url: string | undefined, base64: string | undefined, api: Api): Promise<string> {
  if (base64) {
    const content = new Uint8Array(Buffer.from(base64, "base64"));
    const { upload_url } = await api.post("/v2/upload", {
      raw: { content, contentType: "application/octet-stream" },
      returns: z.object({ upload_url: z.string() }),
    });
    return upload_url;
  }
  if (url) return new URL(url).href;
  throw new UpstreamFailure({ kind: "rejected", message: "Give url or audio_base64." });
}

// A job that failed is a 200.
async function checkOnce(id: string, api: Api) {
  const transcript = await api.get("/v2/transcript/{id}", { params: { id }, returns: Transcript });
  if (transcript.status === "completed") return transcript;
  if (transcript.status !== "error") return undefined;
  throw new UpstreamFailure({
    kind: "rejected",
    message: transcript.error ?? "AssemblyAI could not transcribe the recording.",
  });
}

export const seconds = (milliseconds: number) => milliseconds / 1_000;

export const transcriptId = z.uuid().describe("The transcript's id. Example: 9ea68fd3-f953-42c1-9742-976c447fb463");
