import { z } from "zod";

export const Language = z
  .string()
  .regex(/^[a-z]{2,3}(-[a-z]{2,8}){0,2}$/)
  .default("en")
  .describe("Which Wikipedia, by its language code. Example: de");

export const wikiUrl = (language: string) => `https://${language}.wikipedia.org`;

/** The address of an article: underscores for spaces, as Wikipedia itself links. */
export const articleUrl = (language: string, title: string) =>
  `${wikiUrl(language)}/wiki/${encodeURIComponent(title.replaceAll(" ", "_")).replaceAll("%2F", "/").replaceAll("%3A", ":")}`;
