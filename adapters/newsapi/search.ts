import { implementCapability, newsSearch, perCall } from "../kit/index.ts";
import { Articles, docsUrl, toArticles } from "./article.ts";

const daysOf = { day: 1, week: 7, month: 30, year: 365 };

const dayMs = 24 * 60 * 60 * 1000;

export const search = implementCapability(newsSearch, {
  name: "search",
  title: "Search the news",
  description:
    "Finds articles of newspapers, magazines and blogs in all languages by words in title and text, most relevant first. Put phrases in double quotes; AND, OR and NOT work.",
  docs: `${docsUrl}/everything`,
  effect: "read",
  price: perCall(2),
  run: async ({ query, limit, time_range }, api) => {
    const since = time_range && new Date(api.now().getTime() - daysOf[time_range] * dayMs);
    const answer = await api.get("/everything", {
      query: { q: query, from: since?.toISOString().slice(0, 10), sortBy: "relevancy", pageSize: limit },
      returns: Articles,
    });
    return { articles: toArticles(answer) };
  },
});
