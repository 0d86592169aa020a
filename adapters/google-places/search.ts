import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Answers, Circle, docsUrl, fieldsOfPlaces, language, Place, toCircle, toPlace } from "./place.ts";

export const search = defineOperation({
  name: "search",
  title: "Find places by words",
  description:
    "Finds shops, restaurants, sights and other places by words such as «vegan pizza in Hamburg», with address, rating, price level, opening hours, phone and website.",
  docs: `${docsUrl}/text-search`,
  effect: "read",
  price: perCall(35),
  input: z.strictObject({
    query: z.string().trim().min(1).max(300).describe("What to look for, and where. Example: bookshop in Lisbon"),
    near: Circle.optional().describe("Prefer places in this circle."),
    open_now: z.boolean().default(false).describe("Only places that are open at this moment."),
    rating_min: z.number().min(0).max(5).optional().describe("Only places rated at least this, in half steps."),
    limit: z.int().min(1).max(20).default(10).describe("How many places at most."),
    language,
  }),
  output: z.object({ places: z.array(Place) }),
  run: async ({ query, near, open_now, rating_min, limit, language }, api) => {
    const { places } = await api.post("/v1/places:searchText", {
      headers: { "x-goog-fieldmask": fieldsOfPlaces },
      json: {
        textQuery: query,
        locationBias: near && toCircle(near),
        openNow: open_now || undefined,
        minRating: rating_min,
        pageSize: limit,
        languageCode: language,
      },
      returns: Answers,
    });
    return { places: places.map(toPlace) };
  },
});
