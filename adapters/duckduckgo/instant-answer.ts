import { z } from "zod";
import { type Api, UpstreamFailure } from "../kit/index.ts";

const Topic = z.object({ Text: z.string().nullish(), FirstURL: z.string().nullish() });

// Everything is an empty text where there is nothing to say.
const Answer = z.object({
  Heading: z.string().nullish(),
  AbstractText: z.string().nullish(),
  AbstractSource: z.string().nullish(),
  AbstractURL: z.string().nullish(),
  // An object for calculators and the like, which are widgets of the page.
  Answer: z.unknown().optional(),
  Definition: z.string().nullish(),
  DefinitionSource: z.string().nullish(),
  DefinitionURL: z.string().nullish(),
  Image: z.string().nullish(),
  Results: z.array(Topic).nullish(),
  RelatedTopics: z.array(Topic.extend({ Topics: z.array(Topic).nullish() })).nullish(),
});

export async function ask(query: string, api: Api) {
  const answer = await api.get("/", {
    query: { q: query, format: "json", no_html: 1, skip_disambig: 0, no_redirect: 1, t: "toolroute" },
    returns: Answer,
  });
  const isEmpty = !answer.Heading && !factOf(answer);
  if (isEmpty) throw new UpstreamFailure({ kind: "not_found", message: "DuckDuckGo has no instant answer to this." });
  return answer;
}

export const factOf = (answer: z.output<typeof Answer>) =>
  (typeof answer.Answer === "string" && answer.Answer) || answer.AbstractText || answer.Definition || "";

export const toTopics = (topics: readonly z.output<typeof Topic>[] | null | undefined) =>
  (topics ?? []).flatMap(({ Text, FirstURL }) => (Text && FirstURL ? [{ text: Text, url: FirstURL }] : []));
