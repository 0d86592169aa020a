import { z } from "zod";

export const VendorComment = z.object({
  id: z.string(),
  parent_id: z.string().nullish(),
  user: z.object({ handle: z.string().nullish() }).nullish(),
  created_at: z.string().nullish(),
  resolved_at: z.string().nullish(),
  message: z.string(),
  client_meta: z.object({ node_id: z.string().nullish() }).nullish(),
});

export const Comment = z.object({
  id: z.string(),
  reply_to: z.string().nullable(),
  author: z.string().nullable(),
  text: z.string(),
  node_id: z.string().nullable().describe("The layer that it is pinned to, where it is pinned to one."),
  created_at: z.string().nullable(),
  resolved_at: z.string().nullable(),
});

export const toComment = (comment: z.output<typeof VendorComment>) => ({
  id: comment.id,
  reply_to: comment.parent_id || null,
  author: comment.user?.handle ?? null,
  text: comment.message,
  node_id: comment.client_meta?.node_id ?? null,
  created_at: comment.created_at ?? null,
  resolved_at: comment.resolved_at ?? null,
});
