import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Address, Answer, ipAddress, toAddress } from "./address.ts";

export const lookUp = defineOperation({
  name: "look_up",
  title: "Locate an IP address",
  description:
    "Returns where a public IPv4 or IPv6 address is: city, region, country, coordinates, postal code and time zone, and the network that it belongs to.",
  docs: "https://ipinfo.io/developers",
  effect: "read",
  price: perCall(1),
  input: z.strictObject({ ip: ipAddress.describe("The address. Example: 8.8.8.8") }),
  output: Address,
  run: async ({ ip }, api) => toAddress(await api.get("/{ip}", { params: { ip }, returns: Answer })),
});
