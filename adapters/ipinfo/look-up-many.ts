import { z } from "zod";
import { defineOperation, perUnit } from "../kit/index.ts";
import { Address, Answer, ipAddress, toAddress } from "./address.ts";

export const lookUpMany = defineOperation({
  name: "look_up_many",
  title: "Locate many IP addresses",
  description:
    "Returns where up to 100 IP addresses are and whose network they belong to, in one call. Use it for logs and lists.",
  docs: "https://ipinfo.io/developers/advanced-usage",
  effect: "read",
  input: z.strictObject({
    ips: z.array(ipAddress).min(1).max(100).describe('The addresses. Example: ["8.8.8.8", "2001:4860:4860::8888"]'),
  }),
  price: perUnit("address", 1, ({ ips }: { ips: readonly string[] }) => ips.length),
  output: z.object({ addresses: z.array(Address) }),
  run: async ({ ips }, api) => {
    const found = await api.post("/batch", { json: ips, returns: z.record(z.string(), Answer) });
    const addresses = Object.values(found).map(toAddress);
    api.used(addresses.length);
    return { addresses };
  },
});
