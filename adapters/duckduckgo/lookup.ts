import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { ask, factOf, toTopics } from "./instant-answer.ts";

const links = z.array(z.object({ text: z.string(), url: z.string() }));

export const lookup = defineOperation({
  name: "lookup",
  title: "Look up a name",
  description:
    "Returns what DuckDuckGo knows of a name or word: a short text with its source, official site, picture, and the things it may mean. Use it for people, companies, places and terms.",
  docs: "https://duckduckgo.com/duckduckgo-help-pages/features/instant-answers-and-other-features",
  effect: "read",
  price: free,
  input: z.strictObject({
    name: z.string().trim().min(1).max(200).describe("The name or word. Example: Ada Lovelace"),
  }),
  output: z.object({
    heading: z.string().nullable(),
    text: z.string().nullable(),
    source: z.string().nullable(),
    source_url: z.string().nullable(),
    image_url: z.string().nullable(),
    official_sites: links,
    related: links.describe("Related things, or the things that the name may mean."),
  }),
  run: async ({ name }, api) => {
    const found = await ask(name, api);
    const related = (found.RelatedTopics ?? []).flatMap((topic) => [topic, ...(topic.Topics ?? [])]);
    return {
      heading: found.Heading || null,
      text: factOf(found) || null,
      source: found.AbstractSource || found.DefinitionSource || null,
      source_url: found.AbstractURL || found.DefinitionURL || null,
      image_url: found.Image ? new URL(found.Image, "https://duckduckgo.com").href : null,
      official_sites: toTopics(found.Results),
      related: toTopics(related),
    };
  },
});
