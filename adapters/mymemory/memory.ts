import { z } from "zod";
import { type Api, UpstreamFailure } from "../kit/index.ts";

export const Answer = z.object({
  responseData: z.object({ translatedText: z.string(), match: z.number().nullish() }),
  matches: z
    .union([
      z.array(
        z.object({
          segment: z.string(),
          translation: z.string(),
          match: z.number().nullish(),
          quality: z.coerce.number().nullish(),
          "created-by": z.string().nullish(),
        }),
      ),
      // Without matches, an empty text.
      z.string().transform(() => []),
    ])
    .nullish(),
});

const bytesMax = 500;

const ownCodes: Record<string, string> = { "zh-Hans": "zh-CN", "zh-Hant": "zh-TW" };

const toCode = (language: string) => ownCodes[language] ?? language;

export function look(text: string, languages: { source: string; target: string }, api: Api) {
  if (Buffer.byteLength(text, "utf8") > bytesMax)
    throw new UpstreamFailure({ kind: "rejected", message: `MyMemory takes ${bytesMax} bytes a text at most.` });
  return api.get("/get", {
    query: { q: text, langpair: `${toCode(languages.source)}|${toCode(languages.target)}` },
    returns: Answer,
  });
}

export const docsUrl = "https://mymemory.translated.net/doc/spec.php";
