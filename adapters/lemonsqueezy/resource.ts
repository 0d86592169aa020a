import { z } from "zod";

/** https://jsonapi.org: what a vendor knows stands in `attributes`. */
export const resource = <S extends z.ZodType>(attributes: S) => z.object({ id: z.string(), attributes });

const Meta = z.object({ page: z.object({ currentPage: z.int(), lastPage: z.int() }).nullish() }).nullish();

export const pageOf = <S extends z.ZodType>(attributes: S) =>
  z.object({ data: z.array(resource(attributes)), meta: Meta });

export const paging = {
  limit: z.int().min(1).max(100).default(20).describe("How many at most."),
  cursor: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .optional()
    .describe("next_cursor of the page before."),
};

/** A cursor is the number of a page. */
export const pageQuery = ({ limit, cursor }: { limit: number; cursor?: string | undefined }) => ({
  "page[number]": cursor,
  "page[size]": limit,
});

export const nextCursor = (meta: z.output<typeof Meta>): string | null =>
  meta?.page && meta.page.currentPage < meta.page.lastPage ? String(meta.page.currentPage + 1) : null;

export const Id = z.string().regex(/^\d{1,20}$/);

export const jsonApiType = { "content-type": "application/vnd.api+json" };
