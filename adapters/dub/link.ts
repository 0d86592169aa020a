import { z } from "zod";

export const VendorLink = z.object({
  id: z.string(),
  shortLink: z.string(),
  domain: z.string(),
  key: z.string(),
  url: z.string(),
  title: z.string().nullish(),
  archived: z.boolean().nullish(),
  expiresAt: z.string().nullish(),
  clicks: z.number().nullish(),
  createdAt: z.string().nullish(),
});

export const Link = z.object({
  id: z.string(),
  short_url: z.string(),
  url: z.string().describe("Where it leads."),
  title: z.string().nullable(),
  is_archived: z.boolean(),
  expires_at: z.string().nullable(),
  clicks: z.number(),
  created_at: z.string().nullable(),
});

export const toLink = (link: z.output<typeof VendorLink>): z.input<typeof Link> => ({
  id: link.id,
  short_url: link.shortLink,
  url: link.url,
  title: link.title ?? null,
  is_archived: link.archived ?? false,
  expires_at: link.expiresAt ?? null,
  clicks: link.clicks ?? 0,
  created_at: link.createdAt ?? null,
});

export const LinkId = z
  .string()
  .regex(/^[\w-]{1,200}$/)
  .describe("Id from shorten or list_links. Example: link_1KAP4CDPBSVMMBMH9XX3YZZ0Z");
