import { z } from "zod";

const mediaType = "application/vnd.api+json";

/** https://jsonapi.org wants its own media type. */
export const contentType = { "content-type": mediaType };
export const accept = { accept: mediaType };

export const links = z.object({ next: z.string().nullish() }).nullish();

/** The next page is an address; only its cursor is taken. */
export const nextCursor = (given: z.output<typeof links>): string | null =>
  given?.next ? new URL(given.next).searchParams.get("page[cursor]") : null;

export const cursor = z.string().min(1).max(1_000).optional().describe("next_cursor of the page before.");

/** A text in Klaviyo's filters. */
export const quote = (text: string) => JSON.stringify(text);
