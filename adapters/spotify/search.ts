import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { ExternalUrls, Images, Market } from "./item.ts";

const Named = z.array(z.object({ name: z.string() })).nullish();

// Of the seven kinds each has some of these.
const Item = z.object({
  id: z.string(),
  name: z.string(),
  artists: Named,
  authors: Named,
  owner: z.object({ display_name: z.string().nullish() }).nullish(),
  publisher: z.string().nullish(),
  album: z.object({ release_date: z.string().nullish(), images: Images }).nullish(),
  release_date: z.string().nullish(),
  duration_ms: z.int().nullish(),
  images: Images,
  external_urls: ExternalUrls,
});

// Playlists that are not public any more come as null.
const Page = z.object({ items: z.array(Item.nullable()), total: z.int(), next: z.string().nullish() });

const kinds = ["track", "artist", "album", "playlist", "show", "episode", "audiobook"] as const;

// https://developer.spotify.com/documentation/web-api/reference/search
const offsetMax = 1_000;

export const search = defineOperation({
  name: "search",
  title: "Search music and podcasts",
  description:
    "Finds tracks, artists, albums, playlists, podcasts, episodes or audiobooks by words, with their ids and addresses. Pass next_cursor as cursor for more.",
  docs: "https://developer.spotify.com/documentation/web-api/reference/search",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({
    query: z.string().trim().min(1).max(200).describe("Words and filters. Example: Nevermind artist:Nirvana year:1991"),
    kind: z.enum(kinds).default("track").describe("What to look for."),
    market: Market,
    limit: z.int().min(1).max(10).default(5).describe("How many at most."),
    cursor: z
      .string()
      .regex(/^([1-9]\d{0,2}|1000)$/)
      .optional()
      .describe("next_cursor of the page before."),
  }),
  output: z.object({
    total: z.int(),
    items: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        by: z.array(z.string()).describe("Artists, authors, owner or publisher."),
        released_on: z.string().nullable(),
        duration_ms: z.int().nullable(),
        image_url: z.string().nullable(),
        url: z.string().nullable(),
      }),
    ),
    next_cursor: z.string().nullable(),
  }),
  run: async ({ query, kind, market, limit, cursor }, api) => {
    const offset = Number(cursor ?? 0);
    const answer = await api.get("/search", {
      query: { q: query, type: kind, market, limit, offset },
      returns: z.object({ [`${kind}s`]: Page }),
    });
    const page = answer[`${kind}s`] ?? { items: [], total: 0, next: null };
    const next = offset + limit;
    return {
      total: page.total,
      items: page.items.filter((item) => item !== null).map(toItem),
      next_cursor: page.next && next <= offsetMax ? String(next) : null,
    };
  },
});

function toItem(item: z.output<typeof Item>) {
  const by = [...(item.artists ?? []), ...(item.authors ?? [])].map(({ name }) => name);
  const single = item.owner?.display_name ?? item.publisher;
  return {
    id: item.id,
    name: item.name,
    by: by.length === 0 && single ? [single] : by,
    released_on: item.release_date ?? item.album?.release_date ?? null,
    duration_ms: item.duration_ms ?? null,
    image_url: item.images?.[0]?.url ?? item.album?.images?.[0]?.url ?? null,
    url: item.external_urls?.spotify ?? null,
  };
}
