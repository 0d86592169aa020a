import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { docsUrl, Image, Photo, photoId, toImage } from "./photo.ts";

const Details = Photo.extend({
  downloads: z.int().nullish(),
  tags: z.array(z.object({ title: z.string().nullish() })).nullish(),
  location: z.object({ name: z.string().nullish(), country: z.string().nullish() }).nullish(),
  exif: z.object({ name: z.string().nullish() }).nullish(),
});

export const getPhoto = defineOperation({
  name: "get_photo",
  title: "Look up a photo",
  description:
    "Returns one photo by its id: address in full and in web size, author, tags, place, camera and number of downloads.",
  docs: `${docsUrl}#get-a-photo`,
  effect: "read",
  price: free,
  input: z.strictObject({ id: photoId }),
  output: Image.extend({
    full_url: z.string().describe("The photo in full size."),
    color: z.string().nullable(),
    tags: z.array(z.string()),
    place: z.string().nullable(),
    country: z.string().nullable(),
    camera: z.string().nullable(),
    downloads: z.int().nullable(),
  }),
  run: async ({ id }, api) => {
    const photo = await api.get("/photos/{id}", { params: { id }, returns: Details });
    return {
      ...toImage(photo),
      full_url: photo.urls.full,
      color: photo.color ?? null,
      tags: (photo.tags ?? []).flatMap(({ title }) => title ?? []),
      place: photo.location?.name ?? null,
      country: photo.location?.country ?? null,
      camera: photo.exif?.name ?? null,
      downloads: photo.downloads ?? null,
    };
  },
});
