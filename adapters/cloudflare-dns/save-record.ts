import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { DnsRecord, RecordId, Ttl, ZoneId } from "./record.ts";

const content = z.string().min(1).max(4_096).describe("An address, host name or text. Example: 198.51.100.4");
const priority = z.int().min(0).max(65_535).optional().describe("For MX: lower comes first. Example: 10");
const proxied = z.boolean().optional().describe("Whether requests go through Cloudflare (A, AAAA and CNAME only).");
const comment = z.string().max(100).optional().describe("A note that only the account sees.");

const Answer = z.object({ result: DnsRecord });

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

export const updateRecord = defineOperation({
  name: "update_record",
  title: "Change a DNS record",
  description:
    "Changes content, TTL, proxying, priority or comment of a DNS record on Cloudflare; what is left out stays as it is. Returns the record.",
  docs: "https://developers.cloudflare.com/api/resources/dns/subresources/records/methods/edit/",
  effect: "write",
  price: free,
  input: z.strictObject({
    zone_id: ZoneId,
    record_id: RecordId,
    content: content.optional(),
    ttl: Ttl.optional(),
    proxied,
    priority,
    comment,
  }),
  output: DnsRecord,
  run: async ({ zone_id, record_id, ...changes }, api) => {
    const { result } = await api.patch("/zones/{zone}/dns_records/{record}", {
      params: { zone: zone_id, record: record_id },
      json: changes,
      returns: Answer,
    });
    return result;
  },
});
