import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { docsUrl, Image, Photo, toImage } from "./photo.ts";

export const getPhoto = defineOperation({
  name: "get_photo",
  title: "Look up a photo",
  description: "Returns one photo by its id, with its address in web size and in full size, author and page.",
  docs: `${docsUrl}#photos-show`,
  effect: "read",
  price: free,
  input: z.strictObject({ id: z.int().min(1).describe("The photo's number. Example: 2014422") }),
  output: Image.extend({ full_url: z.string().describe("The photo in full size.") }),
  run: async ({ id }, api) => {
    const photo = await api.get("/v1/photos/{id}", { params: { id }, returns: Photo });
    return { ...toImage(photo), full_url: photo.src.original };
  },
});
