import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Market, SpotifyId, Track, toTrack, VendorTrack } from "./item.ts";

export const getTrack = defineOperation({
  name: "get_track",
  title: "Look up a track",
  description: "Shows one track by its id: artists, album, release, length, ISRC and address.",
  docs: "https://developer.spotify.com/documentation/web-api/reference/get-track",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({
    track_id: SpotifyId.describe("Id from search. Example: 11dFghVXANMlKmJXsNCbNl"),
    market: Market,
  }),
  output: z.object({ track: Track }),
  run: async ({ track_id, market }, api) => {
    const track = await api.get("/tracks/{id}", { params: { id: track_id }, query: { market }, returns: VendorTrack });
    return { track: toTrack(track) };
  },
});
