import { z } from "zod";

export const Project = z
  .string()
  .regex(/^[\w.-]{2,40}\/[\w.-]{1,100}\/[\w.-]{1,100}$/)
  .describe("The project's slug: vcs/organization/repository. Example: gh/acme/web-shop");

export const text = z.string().nullable().default(null);

export const Uuid = z.uuid();

export const cursor = z.string().min(1).max(2_000).optional().describe("next_cursor of the page before.");

export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next_page_token: z.string().nullish() });
