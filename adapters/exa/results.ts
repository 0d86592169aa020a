import { z } from "zod";

export const CostDollars = z.object({ total: z.number().nullish() }).nullish();

export const Results = z.object({
  results: z.array(
    z.object({
      title: z.string().nullish(),
      url: z.string(),
      publishedDate: z.string().nullish(),
      score: z.number().nullish(),
      highlights: z.array(z.string()).nullish(),
    }),
  ),
  costDollars: CostDollars,
});

// Ten results with their passages are in the price of a request; passages longer than this only cost the reader.
export const contentsWanted = { highlights: { maxCharacters: 600 } };

export const toResults = ({ results }: z.output<typeof Results>) => ({
  results: results.map((result) => ({
    title: result.title ?? "",
    url: result.url,
    snippet: result.highlights?.join(" … ") ?? "",
    published_at: result.publishedDate ?? null,
    score: result.score ?? null,
  })),
});

const requestMilliUsd = 7;
const resultsIncluded = 10;

/** Thousandths of a dollar for a request with so many results. */
export const milliUsdOf = (results: number) => requestMilliUsd + Math.max(0, results - resultsIncluded);
