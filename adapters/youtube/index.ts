import { auth, defineTool, type Failure, googleFailure, type UpstreamAnswer } from "../kit/index.ts";
import { getChannel } from "./get-channel.ts";
import { getVideos } from "./get-videos.ts";
import { listComments } from "./list-comments.ts";
import { listPlaylist } from "./list-playlist.ts";
import { search } from "./search.ts";

export const youtube = defineTool({
  slug: "youtube",
  title: "YouTube",
  description: "Find videos and channels on YouTube, with numbers of views, comments and what is on a playlist.",
  category: "media-social",
  homepage: "https://www.youtube.com",
  kind: "rest",
  baseUrl: "https://youtube.googleapis.com",
  auth: auth.header("x-goog-api-key", {
    getItAt: "https://console.cloud.google.com/apis/credentials",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "From Credentials in the Google Cloud console, of a project with the YouTube Data API v3.",
        example: "AIzaSample0000000000000000000000000000",
      },
    ],
  }),
  failure: youtubeFailure,
  credentialTest: { operation: "get_videos", input: { ids: ["dQw4w9WgXcQ"] } },
  operations: [search, getVideos, getChannel, listPlaylist, listComments],
});

// https://developers.google.com/youtube/v3/docs/errors: a 403 that is not about the key.
function youtubeFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = googleFailure(answer);
  return failure?.code === "commentsDisabled" ? { ...failure, kind: "rejected" } : failure;
}
