import { z } from "zod";
import { defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { findTranslations } from "./find-translations.ts";
import { translate } from "./translate.ts";

export const mymemory = defineTool({
  slug: "mymemory",
  title: "MyMemory",
  description:
    "A memory of what people translated before, with machine translation where it knows nothing. Needs no key.",
  category: "translation-language",
  homepage: "https://mymemory.translated.net",
  kind: "rest",
  baseUrl: "https://api.mymemory.translated.net",
  failure: bodyFailure,
  operations: [translate, findTranslations],
});

const Body = z.object({
  responseStatus: z.coerce.number().int(),
  responseDetails: z.string().nullish(),
  quotaFinished: z.boolean().nullish(),
});

/** The status stands in the body, whatever the answer's own. */
function bodyFailure(answer: UpstreamAnswer): Failure | undefined {
  const body = Body.safeParse(answer.json());
  if (!body.success || body.data.responseStatus < 400) return undefined;
  const { responseStatus, responseDetails, quotaFinished } = body.data;
  const message = responseDetails ?? undefined;
  const isUsedUp = quotaFinished === true || /free translations for today/i.test(message ?? "");
  // There is no key that a 403 could be about: it is a pair of languages that is none.
  const byStatus = responseStatus === 429 ? "throttled" : responseStatus >= 500 ? "unavailable" : "rejected";
  return {
    ...failureFromStatus(answer),
    kind: isUsedUp ? "quota" : byStatus,
    code: String(responseStatus),
    message,
  };
}
