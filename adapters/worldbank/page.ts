import { z } from "zod";

/** Every answer is a pair: about the page, and its rows (null where there are none). */
export const pageOf = <T extends z.ZodType>(row: T) =>
  z.tuple([z.object({ total: z.coerce.number().nullish() }), z.array(row).nullish()]);

export const docsUrl = "https://datahelpdesk.worldbank.org/knowledgebase/articles";
