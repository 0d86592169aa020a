import { z } from "zod";
import { defineOperation } from "../kit/index.ts";
import { askGoogle, searchPrice } from "./google.ts";

const Answer = z.object({
  places: z
    .array(
      z.object({
        title: z.string(),
        address: z.string().nullish(),
        latitude: z.number().nullish(),
        longitude: z.number().nullish(),
        rating: z.number().nullish(),
        ratingCount: z.int().nullish(),
        category: z.string().nullish(),
        phoneNumber: z.string().nullish(),
        website: z.string().nullish(),
        cid: z.string().nullish(),
      }),
    )
    .nullish(),
  credits: z.number().nullish(),
});

export const places = defineOperation({
  name: "places",
  title: "Find places on Google Maps",
  description:
    "Finds shops, restaurants and other places with address, position, rating, phone and website. Use it for local look-ups; name the town in the query.",
  docs: "https://serper.dev/playground",
  effect: "read",
  price: searchPrice,
  input: z.strictObject({
    query: z.string().trim().min(1).max(400).describe("What and where. Example: bookshops in Lisbon"),
    limit: z.int().min(1).max(20).default(10).describe("How many places at most."),
    country: z
      .string()
      .regex(/^[a-z]{2}$/)
      .optional()
      .describe("Country, ISO 3166-1 alpha-2 in lower case. Example: pt"),
  }),
  output: z.object({
    places: z.array(
      z.object({
        name: z.string(),
        category: z.string().nullable(),
        address: z.string().nullable(),
        latitude: z.number().nullable(),
        longitude: z.number().nullable(),
        rating: z.number().nullable().describe("Average of the ratings, at most 5."),
        ratings: z.int().nullable(),
        phone: z.string().nullable(),
        website: z.string().nullable(),
        google_id: z.string().nullable(),
      }),
    ),
  }),
  run: async ({ query, limit, country }, api) => {
    const { places } = await askGoogle({ path: "/places", query, limit, more: { gl: country } }, Answer, api);
    return {
      places: (places ?? []).slice(0, limit).map((place) => ({
        name: place.title,
        category: place.category ?? null,
        address: place.address ?? null,
        latitude: place.latitude ?? null,
        longitude: place.longitude ?? null,
        rating: place.rating ?? null,
        ratings: place.ratingCount ?? null,
        phone: place.phoneNumber ?? null,
        website: place.website ?? null,
        google_id: place.cid ?? null,
      })),
    };
  },
});
