import { z } from "zod";

export const ZoneId = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .describe("The zone's id, from list_zones. Example: 023e105f4ecef8ad9ca31a8372d0c353");

export const RecordId = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .describe("The record's id, from list_records. Example: 372e67954025e0ba6aaa6d586b9e0b59");

export const recordTypes = ["A", "AAAA", "CAA", "CNAME", "HTTPS", "MX", "NS", "PTR", "SRV", "SVCB", "TXT"] as const;

export const Ttl = z
  .union([z.literal(1), z.int().min(60).max(86_400)])
  .describe("Seconds for which others may keep it; 1 lets Cloudflare choose.");

/** Cloudflare's own names, as far as they matter. */
export const DnsRecord = z.object({
  id: z.string(),
  type: z.string(),
  name: z.string(),
  content: z.string().nullable().default(null),
  ttl: z.number().describe("Seconds; 1 means that Cloudflare chooses."),
  proxied: z.boolean().nullable().default(null).describe("Whether requests go through Cloudflare."),
  priority: z.number().nullable().default(null),
  comment: z.string().nullable().default(null),
  modified_on: z.string().nullable().default(null),
});

export const pages = z.object({ page: z.int(), total_pages: z.int().nullish() }).nullish();

export const nextPage = (info: z.output<typeof pages>): number | null =>
  info && info.page < (info.total_pages ?? 0) ? info.page + 1 : null;
