import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { DnsRecord, RecordId, Ttl, ZoneId } from "./record.ts";
import { Answer, comment, content, priority, proxied } from "./record-fields.ts";

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
