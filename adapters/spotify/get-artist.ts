import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { ExternalUrls, Images, SpotifyId } from "./item.ts";

const Answer = z.object({
  id: z.string(),
  name: z.string(),
  genres: z.array(z.string()).nullish(),
  followers: z.object({ total: z.int().nullish() }).nullish(),
  images: Images,
  external_urls: ExternalUrls,
});

export const getArtist = defineOperation({
  name: "get_artist",
  title: "Look up an artist",
  description:
    "Shows one artist by the id: name, picture and address, with genres and followers where Spotify still tells.",
  docs: "https://developer.spotify.com/documentation/web-api/reference/get-an-artist",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({ artist_id: SpotifyId.describe("Id from search. Example: 0TnOYISbd1XYRBk9myaseg") }),
  output: z.object({
    artist: z.object({
      id: z.string(),
      name: z.string(),
      genres: z.array(z.string()),
      followers: z.int().nullable(),
      image_url: z.string().nullable(),
      url: z.string().nullable(),
    }),
  }),
  run: async ({ artist_id }, api) => {
    const artist = await api.get("/artists/{id}", { params: { id: artist_id }, returns: Answer });
    return {
      artist: {
        id: artist.id,
        name: artist.name,
        genres: artist.genres ?? [],
        followers: artist.followers?.total ?? null,
        image_url: artist.images?.[0]?.url ?? null,
        url: artist.external_urls?.spotify ?? null,
      },
    };
  },
});
