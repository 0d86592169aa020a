import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { translate } from "./translate.ts";
import { usage } from "./usage.ts";

const proUrl = "https://api.deepl.com";
const freeUrl = "https://api-free.deepl.com";

const authKey = auth.header("authorization", {
  prefix: "DeepL-Auth-Key ",
  getItAt: "https://www.deepl.com/your-account/keys",
  fields: [
    {
      name: "api_key",
      label: "API key",
      help: "From your account's API keys. Keys of the free plan end with :fx and work as well.",
      example: "sample_api_key",
    },
  ],
});

export const deepl = defineTool({
  slug: "deepl",
  title: "DeepL",
  description: "Machine translation between more than thirty languages, known for natural wording.",
  category: "translation-language",
  homepage: "https://www.deepl.com",
  kind: "rest",
  baseUrl: proUrl,
  auth: {
    ...authKey,
    apply: (request, secrets) => {
      authKey.apply(request, secrets);
      // https://developers.deepl.com/docs/getting-started/auth: the key's ending says which host knows it.
      if (secrets.api_key?.endsWith(":fx")) request.url = request.url.replace(proUrl, freeUrl);
    },
  },
  failure: deeplFailure,
  credentialTest: { operation: "usage", input: {} },
  operations: [translate, usage],
});

// https://developers.deepl.com/docs/best-practices/error-handling
function deeplFailure(answer: UpstreamAnswer): Failure | undefined {
  if (answer.status === 456) return { kind: "quota", message: "The DeepL account has used up its characters." };
  if (answer.status === 529) return { ...failureFromStatus(answer), kind: "throttled" };
  return undefined;
}
