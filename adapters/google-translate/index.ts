import { auth, defineTool, googleFailure } from "../kit/index.ts";
import { detect } from "./detect.ts";
import { languages } from "./languages.ts";
import { translate } from "./translate.ts";

export const googleTranslate = defineTool({
  slug: "google-translate",
  title: "Google Translate",
  description: "Machine translation between more than 130 languages, and recognition of languages.",
  category: "translation-language",
  homepage: "https://cloud.google.com/translate",
  kind: "rest",
  baseUrl: "https://translation.googleapis.com/language/translate",
  auth: auth.header("x-goog-api-key", {
    getItAt: "https://console.cloud.google.com/apis/credentials",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "From Credentials in the Google Cloud console, of a project with the Cloud Translation API.",
        example: "AIzaSample0000000000000000000000000000",
      },
    ],
  }),
  failure: googleFailure,
  credentialTest: { operation: "languages", input: {} },
  operations: [translate, detect, languages],
});
