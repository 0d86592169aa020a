import { z } from "zod";

export const count = z.coerce.number().nullish();

export const videoId = z.string().regex(/^[A-Za-z0-9_-]{11}$/);

export const pageToken = z
  .string()
  .regex(/^[A-Za-z0-9_=-]{1,500}$/)
  .optional()
  .describe("next_page of the answer before.");

export const nextPage = z.string().nullable().describe("Give it as page for what follows; null at the end.");

export const docsUrl = "https://developers.google.com/youtube/v3/docs";
