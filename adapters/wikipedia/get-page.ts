import { z } from "zod";
import { defineOperation, free, UpstreamFailure } from "../kit/index.ts";
import { articleUrl, Language, wikiUrl } from "./language.ts";

const Page = z.object({
  title: z.string(),
  missing: z.boolean().optional(),
  invalid: z.boolean().optional(),
  invalidreason: z.string().optional(),
  description: z.string().nullish(),
  extract: z.string().nullish(),
  revisions: z.array(z.object({ timestamp: z.string().nullish() })).nullish(),
});

const Answer = z.object({ query: z.object({ pages: z.array(Page) }).optional() });

export const getPage = defineOperation({
  name: "get_page",
  title: "Read an article",
  description:
    "Returns a Wikipedia article as plain text by its title, redirects followed: the introduction, or the whole text on request. Use search first when the title is unsure.",
  docs: "https://www.mediawiki.org/wiki/Extension:TextExtracts",
  effect: "read",
  price: free,
  input: z.strictObject({
    title: z.string().trim().min(1).max(255).describe("The article's title. Example: Ada Lovelace"),
    language: Language,
    is_full: z.boolean().default(false).describe("True for the whole article instead of its introduction."),
  }),
  output: z.object({
    title: z.string(),
    url: z.string(),
    description: z.string().nullable(),
    text: z.string(),
    updated_at: z.string().nullable(),
  }),
  run: async ({ title, language, is_full }, api) => {
    const { query } = await api.get("/w/api.php", {
      baseUrl: wikiUrl(language),
      query: {
        action: "query",
        format: "json",
        formatversion: 2,
        prop: "extracts|description|revisions",
        rvprop: "timestamp",
        titles: title,
        redirects: 1,
        explaintext: 1,
        exintro: is_full ? undefined : 1,
      },
      returns: Answer,
    });
    const page = query?.pages[0];
    if (page?.invalid) throw new UpstreamFailure({ kind: "rejected", message: page.invalidreason });
    if (!page || page.missing)
      throw new UpstreamFailure({ kind: "not_found", message: `The ${language} Wikipedia has no article "${title}".` });
    return {
      title: page.title,
      url: articleUrl(language, page.title),
      description: page.description ?? null,
      text: page.extract ?? "",
      updated_at: page.revisions?.[0]?.timestamp ?? null,
    };
  },
});
