import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { ipAddress } from "./address.ts";

const Lite = z.object({
  ip: z.string(),
  asn: z.string().nullish(),
  as_name: z.string().nullish(),
  as_domain: z.string().nullish(),
  country_code: z.string().nullish(),
  country: z.string().nullish(),
  continent: z.string().nullish(),
});

export const lookUpCountry = defineOperation({
  name: "look_up_country",
  title: "Country of an IP address",
  description:
    "Returns only the country and continent of an IP address and its network's number, name and domain. Enough for most checks, and part of every IPinfo plan.",
  docs: "https://ipinfo.io/developers/lite-api",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({ ip: ipAddress.describe("The address. Example: 8.8.8.8") }),
  output: z.object({
    ip: z.string(),
    country: z.string().nullable(),
    country_code: z.string().nullable(),
    continent: z.string().nullable(),
    network_number: z.string().nullable(),
    network_name: z.string().nullable(),
    network_domain: z.string().nullable(),
  }),
  run: async ({ ip }, api) => {
    const found = await api.get("/lite/{ip}", { baseUrl: "https://api.ipinfo.io", params: { ip }, returns: Lite });
    return {
      ip: found.ip,
      country: found.country ?? null,
      country_code: found.country_code ?? null,
      continent: found.continent ?? null,
      network_number: found.asn ?? null,
      network_name: found.as_name ?? null,
      network_domain: found.as_domain ?? null,
    };
  },
});
