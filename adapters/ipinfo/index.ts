import { auth, defineTool } from "../kit/index.ts";
import { lookUp } from "./look-up.ts";
import { lookUpCountry } from "./look-up-country.ts";
import { lookUpMany } from "./look-up-many.ts";

export const ipinfo = defineTool({
  slug: "ipinfo",
  title: "IPinfo",
  description: "Where an IP address is and whose network it belongs to.",
  category: "weather-geo-maps",
  homepage: "https://ipinfo.io",
  kind: "rest",
  baseUrl: "https://ipinfo.io",
  auth: auth.bearer({
    getItAt: "https://ipinfo.io/dashboard/token",
    fields: [
      { name: "api_key", label: "Token", help: "The token on your IPinfo dashboard.", example: "sample00000000" },
    ],
  }),
  credentialTest: { operation: "look_up", input: { ip: "8.8.8.8" } },
  operations: [lookUp, lookUpMany, lookUpCountry],
});
