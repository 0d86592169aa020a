import { z } from "zod";

const PageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() });

export const pageOf = <S extends z.ZodType>(node: S) => z.object({ nodes: z.array(node), pageInfo: PageInfo });

export const nextCursor = ({ hasNextPage, endCursor }: z.output<typeof PageInfo>): string | null =>
  hasNextPage ? (endCursor ?? null) : null;

export const paging = {
  limit: z.int().min(1).max(100).default(20).describe("How many at most."),
  cursor: z.string().min(1).max(1_000).optional().describe("next_cursor of the page before."),
};
