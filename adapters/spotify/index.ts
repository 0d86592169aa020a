import { auth, defineTool } from "../kit/index.ts";
import { getArtist } from "./get-artist.ts";
import { getPlaylist } from "./get-playlist.ts";
import { getTrack } from "./get-track.ts";
import { search } from "./search.ts";

export const spotify = defineTool({
  slug: "spotify",
  title: "Spotify",
  description: "Spotify's catalogue of music and podcasts, and the playlists of a connected account.",
  category: "media-social",
  homepage: "https://www.spotify.com",
  kind: "rest",
  baseUrl: "https://api.spotify.com/v1",
  auth: auth.oauth2({
    getItAt: "https://www.spotify.com/account/apps/",
    authorizeUrl: "https://accounts.spotify.com/authorize",
    tokenUrl: "https://accounts.spotify.com/api/token",
    tokenAuth: "basic",
    scopes: ["playlist-read-private", "playlist-read-collaborative"],
  }),
  credentialTest: { operation: "search", input: { query: "Bach", limit: 1 } },
  operations: [search, getTrack, getArtist, getPlaylist],
});
