import { z } from "zod";

export const ShortUrl = z
  .string()
  .regex(/^(https?:\/\/)?[a-zA-Z0-9-]+(\.[a-zA-Z0-9-]+)+\/[\w-]{1,100}$/)
  .describe("The short address. Example: https://bit.ly/3xYzAbC");

/** Bitly knows a link by its address without the scheme. */
export const toBitlink = (shortUrl: string): string => shortUrl.replace(/^https?:\/\//, "");
