import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { DnsRecord, Ttl, ZoneId } from "./record.ts";
import { Answer, comment, content, priority, proxied } from "./record-fields.ts";

export const createRecord = defineOperation({
  name: "create_record",
  title: "Add a DNS record",
  description:
    "Adds an A, AAAA, CNAME, MX, NS, PTR or TXT record to a domain on Cloudflare and returns it with its id. Needs a token with DNS edit permission.",
  docs: "https://developers.cloudflare.com/api/resources/dns/subresources/records/methods/create/",
  effect: "write",
  price: free,
  input: z
    .strictObject({
      zone_id: ZoneId,
      type: z.enum(["A", "AAAA", "CNAME", "MX", "NS", "PTR", "TXT"]).describe("The record's type."),
      name: z.string().min(1).max(255).describe("Full name, or @ for the domain itself. Example: www.example.com"),
      content,
      ttl: Ttl.default(1),
      proxied,
      priority,
      comment,
    })
    .refine(({ type, priority }) => (type === "MX") === (priority !== undefined), {
      path: ["priority"],
      message: "belongs to MX records, and to no others",
    }),
  output: DnsRecord,
  run: async ({ zone_id, ...record }, api) => {
    const { result } = await api.post("/zones/{zone}/dns_records", {
      params: { zone: zone_id },
      json: record,
      returns: Answer,
    });
    return result;
  },
});
