import { z } from "zod";
import { DnsRecord } from "./record.ts";

export const content = z.string().min(1).max(4_096).describe("An address, host name or text. Example: 198.51.100.4");

export const priority = z.int().min(0).max(65_535).optional().describe("For MX: lower comes first. Example: 10");

export const proxied = z
  .boolean()
  .optional()
  .describe("Whether requests go through Cloudflare (A, AAAA and CNAME only).");

export const comment = z.string().max(100).optional().describe("A note that only the account sees.");

export const Answer = z.object({ result: DnsRecord });
