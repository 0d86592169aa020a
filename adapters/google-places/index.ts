import { auth, defineTool, googleFailure } from "../kit/index.ts";
import { autocomplete } from "./autocomplete.ts";
import { getPlace } from "./get-place.ts";
import { nearby } from "./nearby.ts";
import { search } from "./search.ts";

export const googlePlaces = defineTool({
  slug: "google-places",
  title: "Google Places",
  description: "Shops, restaurants, sights and other places of Google Maps with ratings, opening hours and contacts.",
  category: "weather-geo-maps",
  homepage: "https://mapsplatform.google.com",
  kind: "rest",
  baseUrl: "https://places.googleapis.com",
  auth: auth.header("x-goog-api-key", {
    getItAt: "https://console.cloud.google.com/google/maps-apis/credentials",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "From Credentials in the Google Cloud console, of a project with the Places API (New).",
        example: "AIzaSample0000000000000000000000000000",
      },
    ],
  }),
  failure: googleFailure,
  credentialTest: { operation: "autocomplete", input: { text: "Berlin" } },
  operations: [search, nearby, getPlace, autocomplete],
});
