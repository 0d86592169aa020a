import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { docsUrl, photoId } from "./photo.ts";

export const trackDownload = defineOperation({
  name: "track_download",
  title: "Report the use of a photo",
  description:
    "Tells Unsplash that a photo is used, as its terms demand, and returns the address to download it from. Call it when a photo is put somewhere, not when it is only shown.",
  docs: `${docsUrl}#track-a-photo-download`,
  effect: "write",
  price: free,
  input: z.strictObject({ id: photoId }),
  output: z.object({ url: z.string() }),
  run: ({ id }, api) => api.get("/photos/{id}/download", { params: { id }, returns: z.object({ url: z.string() }) }),
});
