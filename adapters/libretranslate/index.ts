import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { detect } from "./detect.ts";
import { languages } from "./languages.ts";
import { translate } from "./translate.ts";

export const libretranslate = defineTool({
  slug: "libretranslate",
  title: "LibreTranslate",
  description: "Machine translation with open models that keeps no texts.",
  category: "translation-language",
  homepage: "https://libretranslate.com",
  kind: "rest",
  baseUrl: "https://libretranslate.com",
  auth: auth.body("api_key", {
    getItAt: "https://portal.libretranslate.com",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "From the LibreTranslate portal.",
        example: "sample00-0000-0000-0000-000000000000",
      },
    ],
  }),
  failure: keyFailure,
  credentialTest: { operation: "detect", input: { text: "Hello" } },
  operations: [translate, detect, languages],
});

/** A request without a key is a 400 that asks for one. */
function keyFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  if (answer.status !== 400 || !/api key/i.test(failure?.message ?? "")) return undefined;
  return failure && { ...failure, kind: "auth" };
}
