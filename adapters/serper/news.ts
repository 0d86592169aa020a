import { z } from "zod";
import { googleTimes, implementCapability, newsSearch } from "../kit/index.ts";
import { askGoogle, searchPrice } from "./google.ts";

const Answer = z.object({
  news: z
    .array(
      z.object({
        title: z.string().nullish(),
        link: z.string(),
        snippet: z.string().nullish(),
        date: z.string().nullish(),
        source: z.string().nullish(),
      }),
    )
    .nullish(),
  credits: z.number().nullish(),
});

export const news = implementCapability(newsSearch, {
  name: "news",
  title: "Search Google News",
  description:
    "Returns news articles from Google with headline, source, summary and date. Use it for current events and announcements, with a time range for what is recent.",
  docs: "https://serper.dev/playground",
  effect: "read",
  price: searchPrice,
  run: async ({ query, limit, time_range }, api) => {
    const { news } = await askGoogle(
      { path: "/news", query, limit, more: { tbs: time_range && googleTimes[time_range] } },
      Answer,
      api,
    );
    return {
      articles: (news ?? []).slice(0, limit).map(({ title, link, snippet, date, source }) => ({
        title: title ?? "",
        url: link,
        summary: snippet ?? null,
        source: source ?? null,
        published_at: date ?? null,
      })),
    };
  },
});
