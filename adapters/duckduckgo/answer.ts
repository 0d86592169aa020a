import { free, implementCapability, UpstreamFailure, webAnswer } from "../kit/index.ts";
import { ask, factOf } from "./instant-answer.ts";

export const answer = implementCapability(webAnswer, {
  name: "answer",
  title: "Answer from an encyclopedia",
  description:
    "Returns the short fact that DuckDuckGo shows above its results, with its source, for names of things, people and words. Free; it does not answer questions in sentences or about news.",
  docs: "https://duckduckgo.com/duckduckgo-help-pages/features/instant-answers-and-other-features",
  effect: "read",
  price: free,
  run: async ({ query }, api) => {
    const found = await ask(query, api);
    const fact = factOf(found);
    if (!fact)
      throw new UpstreamFailure({ kind: "not_found", message: "DuckDuckGo knows several things of this name." });
    const url = found.AbstractURL || found.DefinitionURL;
    return { answer: fact, sources: url ? [{ title: found.Heading || null, url, published_at: null }] : [] };
  },
});
