import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { DnsRecord, nextPage, pages, recordTypes, ZoneId } from "./record.ts";

export const listRecords = defineOperation({
  name: "list_records",
  title: "List DNS records",
  description:
    "Lists or searches the DNS records of a domain on Cloudflare: type, name, content, TTL and whether requests are proxied.",
  docs: "https://developers.cloudflare.com/api/resources/dns/subresources/records/methods/list/",
  effect: "read",
  price: free,
  input: z.strictObject({
    zone_id: ZoneId,
    search: z.string().min(1).max(200).optional().describe("Words in name, content or comment. Example: www"),
    type: z.enum(recordTypes).optional().describe("Only records of this type."),
    proxied: z.boolean().optional().describe("Only records that are proxied, or that are not."),
    limit: z.int().min(1).max(500).default(100).describe("How many records a page."),
    page: z.int().min(1).max(1_000).default(1).describe("Which page, from 1."),
  }),
  output: z.object({ records: z.array(DnsRecord), next_page: z.int().nullable() }),
  run: async ({ zone_id, limit, ...query }, api) => {
    const { result, result_info } = await api.get("/zones/{zone}/dns_records", {
      params: { zone: zone_id },
      query: { ...query, per_page: limit },
      returns: z.object({ result: z.array(DnsRecord), result_info: pages }),
    });
    return { records: result, next_page: nextPage(result_info) };
  },
});
