import { auth, defineTool, type Failure, type UpstreamAnswer } from "../kit/index.ts";
import { check } from "./check.ts";
import { languages } from "./languages.ts";

const getItAt = "https://languagetool.org/editor/settings/access-tokens";

export const languagetool = defineTool({
  slug: "languagetool",
  title: "LanguageTool",
  description: "Spelling, grammar and style in more than thirty languages. Works without a key for short texts.",
  category: "translation-language",
  homepage: "https://languagetool.org",
  kind: "rest",
  baseUrl: "https://api.languagetoolplus.com/v2",
  auth: auth.all(
    auth.body("username", {
      getItAt,
      fields: [
        {
          name: "username",
          label: "E-mail address",
          help: "The address that you sign in to LanguageTool Premium with.",
          example: "ada@example.com",
          isSecret: false,
        },
      ],
    }),
    auth.body("apiKey", {
      getItAt,
      fields: [
        {
          name: "api_key",
          label: "API key",
          help: "From Access tokens in the settings of LanguageTool Premium.",
          example: "pit-sample000000",
        },
      ],
    }),
  ),
  isAuthOptional: true,
  failure: textFailure,
  credentialTest: { operation: "check", input: { text: "This is a test." } },
  operations: [check, languages],
});

const messageLengthMax = 300;

/** A 413 and others are a line of text; a bad key is a 403 like any. */
function textFailure(answer: UpstreamAnswer): Failure | undefined {
  if (answer.status !== 413) return undefined;
  return { kind: "rejected", message: answer.text().slice(0, messageLengthMax) || "The text is too long." };
}
