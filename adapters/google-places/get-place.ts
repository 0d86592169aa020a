import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Answer, docsUrl, fields, language, Place, toPlace } from "./place.ts";

const Review = z.object({
  rating: z.number().nullish(),
  text: z.object({ text: z.string().nullish() }).nullish(),
  publishTime: z.string().nullish(),
  authorAttribution: z.object({ displayName: z.string().nullish() }).nullish(),
});

const Details = Answer.extend({ reviews: z.array(Review).default([]) });

export const getPlace = defineOperation({
  name: "get_place",
  title: "Details of a place",
  description:
    "Returns one place by its id with address, rating, opening hours, phone, website and up to five reviews. Take the id from search, nearby or autocomplete.",
  docs: `${docsUrl}/place-details`,
  effect: "read",
  price: perCall(25),
  input: z.strictObject({
    id: z
      .string()
      .regex(/^[A-Za-z0-9_-]{10,300}$/)
      .describe("The place's id. Example: ChIJj61dQgK6j4AR4GeTYWZsKWw"),
    language,
  }),
  output: Place.extend({
    reviews: z.array(
      z.object({
        rating: z.number().nullable(),
        text: z.string().nullable(),
        author: z.string().nullable(),
        published_at: z.string().nullable(),
      }),
    ),
  }),
  run: async ({ id, language }, api) => {
    const place = await api.get("/v1/places/{id}", {
      params: { id },
      query: { languageCode: language },
      headers: { "x-goog-fieldmask": [...fields, "reviews"].join(",") },
      returns: Details,
    });
    return {
      ...toPlace(place),
      reviews: place.reviews.map((review) => ({
        rating: review.rating ?? null,
        text: review.text?.text ?? null,
        author: review.authorAttribution?.displayName ?? null,
        published_at: review.publishTime ?? null,
      })),
    };
  },
});
