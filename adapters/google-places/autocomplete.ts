import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Circle, docsUrl, language, toCircle } from "./place.ts";

const Answer = z.object({
  suggestions: z
    .array(
      z.object({
        placePrediction: z
          .object({
            placeId: z.string(),
            text: z.object({ text: z.string() }),
            types: z.array(z.string()).nullish(),
          })
          .nullish(),
      }),
    )
    .default([]),
});

export const autocomplete = defineOperation({
  name: "autocomplete",
  title: "Complete a place's name",
  description:
    "Suggests up to five places or addresses for the beginning of a name, with the ids that get_place takes. Cheaper than a search.",
  docs: `${docsUrl}/place-autocomplete`,
  effect: "read",
  price: perCall(3),
  input: z.strictObject({
    text: z.string().trim().min(1).max(200).describe("The beginning of a name or address. Example: Café Cent"),
    near: Circle.optional().describe("Prefer places in this circle."),
    countries: z
      .array(z.string().regex(/^[a-z]{2}$/))
      .max(15)
      .optional()
      .describe('Only in these countries. Example: ["at", "de"]'),
    language,
  }),
  output: z.object({
    suggestions: z.array(z.object({ id: z.string(), text: z.string(), types: z.array(z.string()) })),
  }),
  run: async ({ text, near, countries, language }, api) => {
    const { suggestions } = await api.post("/v1/places:autocomplete", {
      json: {
        input: text,
        locationBias: near && toCircle(near),
        includedRegionCodes: countries,
        languageCode: language,
      },
      returns: Answer,
    });
    return {
      suggestions: suggestions.flatMap(({ placePrediction: place }) =>
        place ? [{ id: place.placeId, text: place.text.text, types: place.types ?? [] }] : [],
      ),
    };
  },
});
