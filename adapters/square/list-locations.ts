import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { fetchLocations } from "./location.ts";

export const listLocations = defineOperation({
  name: "list_locations",
  title: "List locations",
  description: "Lists the account's shops and offices with their ids, currency, country and time zone.",
  docs: "https://developer.squareup.com/reference/square/locations-api/list-locations",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({}),
  output: z.object({
    locations: z.array(
      z.object({
        id: z.string(),
        name: z.string().nullable(),
        status: z.string().nullable(),
        currency: z.string().nullable(),
        country: z.string().nullable(),
        timezone: z.string().nullable(),
      }),
    ),
  }),
  run: async (_, api) => {
    const locations = await fetchLocations(api);
    return {
      locations: locations.map(({ id, name, status, currency, country, timezone }) => ({
        id,
        name: name ?? null,
        status: status ?? null,
        currency: currency ?? null,
        country: country ?? null,
        timezone: timezone ?? null,
      })),
    };
  },
});
