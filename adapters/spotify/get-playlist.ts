import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { ExternalUrls, Market, SpotifyId, Track, toTrack, VendorTrack } from "./item.ts";

// Files of one's own and tracks that are gone have no id.
const Entry = z.object({ item: z.unknown().optional(), track: z.unknown().optional() });
const Entries = z.object({ items: z.array(Entry), total: z.int() }).nullish();

const Answer = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().nullish(),
  owner: z.object({ display_name: z.string().nullish() }).nullish(),
  public: z.boolean().nullish(),
  items: Entries,
  tracks: Entries,
  external_urls: ExternalUrls,
});

export const getPlaylist = defineOperation({
  name: "get_playlist",
  title: "Read a playlist",
  description:
    "Shows a playlist of the connected account, or a public one where Spotify allows it: name, owner and its first 100 tracks.",
  docs: "https://developer.spotify.com/documentation/web-api/reference/get-playlist",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({
    playlist_id: SpotifyId.describe("Id from search or the playlist's address. Example: 3cEYpjA9oz9GiPac4AsH4n"),
    market: Market,
  }),
  output: z.object({
    playlist: z.object({
      id: z.string(),
      name: z.string(),
      description: z.string().nullable(),
      owner: z.string().nullable(),
      is_public: z.boolean().nullable(),
      url: z.string().nullable(),
      total: z.int().nullable().describe("How many tracks and episodes it has."),
    }),
    tracks: z.array(Track),
  }),
  run: async ({ playlist_id, market }, api) => {
    const playlist = await api.get("/playlists/{id}", {
      params: { id: playlist_id },
      query: { market },
      returns: Answer,
    });
    const entries = playlist.items ?? playlist.tracks;
    return {
      playlist: {
        id: playlist.id,
        name: playlist.name,
        description: playlist.description || null,
        owner: playlist.owner?.display_name ?? null,
        is_public: playlist.public ?? null,
        url: playlist.external_urls?.spotify ?? null,
        total: entries?.total ?? null,
      },
      tracks: (entries?.items ?? []).flatMap(({ item, track }) => {
        const known = VendorTrack.safeParse(item ?? track);
        return known.success ? [toTrack(known.data)] : [];
      }),
    };
  },
});
