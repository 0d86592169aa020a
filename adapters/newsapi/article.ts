import { z } from "zod";

export const Articles = z.object({
  totalResults: z.int().nullish(),
  articles: z.array(
    z.object({
      source: z.object({ id: z.string().nullish(), name: z.string().nullish() }).nullish(),
      author: z.string().nullish(),
      title: z.string().nullish(),
      description: z.string().nullish(),
      url: z.string().nullish(),
      publishedAt: z.string().nullish(),
    }),
  ),
});

/** Articles that their publisher took back have no address. */
export const toArticles = ({ articles }: z.infer<typeof Articles>) =>
  articles.flatMap(({ title, url, description, source, publishedAt }) =>
    title && url
      ? [{ title, url, summary: description || null, source: source?.name ?? null, published_at: publishedAt ?? null }]
      : [],
  );

export const category = z
  .enum(["business", "entertainment", "general", "health", "science", "sports", "technology"])
  .optional()
  .describe("Only this subject.");

const countries =
  "ae ar at au be bg br ca ch cn co cu cz de eg es fr gb gr hk hu id ie il in it is jp kr lt lv ma mx my ng nl nz ph pk " +
  "pl pt ro rs ru sa se sg si sk th tr tw ua us ve za";

export const country = z.enum(countries.split(" ")).optional().describe("Only sources of this country. Example: us");

export const docsUrl = "https://newsapi.org/docs/endpoints";
