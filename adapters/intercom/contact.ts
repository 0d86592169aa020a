import { z } from "zod";

export const Contact = z.object({
  id: z.string(),
  role: z.string().nullish(),
  email: z.string().nullish(),
  phone: z.string().nullish(),
  name: z.string().nullish(),
  external_id: z.string().nullish(),
  created_at: z.int().nullish(),
  last_seen_at: z.int().nullish(),
});

export const ContactList = z.object({
  data: z.array(Contact).nullish(),
  total_count: z.int().nullish(),
  pages: z.object({ next: z.object({ starting_after: z.string().nullish() }).nullish() }).nullish(),
});

export const isoTime = (seconds: number | null | undefined): string | null =>
  seconds ? new Date(seconds * 1_000).toISOString() : null;

/** Texts of conversations come as HTML. */
export const plainText = (html: string | null | undefined): string =>
  (html ?? "")
    .replace(/<(br|\/p|\/li|\/h\d)\b[^>]*>/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(lt|gt|quot|#39|nbsp|amp);/g, (entity, name: string) => entities[name] ?? entity)
    .trim();

const entities: Record<string, string> = { lt: "<", gt: ">", quot: '"', "#39": "'", nbsp: " ", amp: "&" };

export const limit = z.int().min(1).max(150).default(20).describe("How many at most.");

export const cursor = z.string().min(1).max(1_000).optional().describe("next_cursor of the page before.");
