import { auth, defineTool } from "../kit/index.ts";
import { geocode } from "./geocode.ts";
import { reverse } from "./reverse.ts";

export const opencage = defineTool({
  slug: "opencage",
  title: "OpenCage",
  description: "Addresses to coordinates and back, worldwide, from open data that may be kept for ever.",
  category: "weather-geo-maps",
  homepage: "https://opencagedata.com",
  kind: "rest",
  baseUrl: "https://api.opencagedata.com/geocode/v1",
  auth: auth.query("key", {
    getItAt: "https://opencagedata.com/dashboard",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The key of thirty characters on your OpenCage dashboard.",
        example: "sample000000000000000000000000",
      },
    ],
  }),
  credentialTest: { operation: "geocode", input: { query: "Berlin", limit: 1 } },
  operations: [geocode, reverse],
});
