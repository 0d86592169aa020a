import { z } from "zod";

const Named = z.object({ name: z.string() });

export const SpotifyId = z.string().regex(/^[0-9A-Za-z]{22}$/);

export const Market = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .optional()
  .describe("Only what can be played in this country, ISO 3166-1. Example: DE");

export const ExternalUrls = z.object({ spotify: z.string().nullish() }).nullish();

export const Images = z.array(z.object({ url: z.string() })).nullish();

export const VendorTrack = z.object({
  id: z.string(),
  name: z.string(),
  artists: z.array(Named).nullish(),
  album: z.object({ name: z.string(), release_date: z.string().nullish(), images: Images }).nullish(),
  duration_ms: z.int().nullish(),
  explicit: z.boolean().nullish(),
  track_number: z.int().nullish(),
  external_ids: z.object({ isrc: z.string().nullish() }).nullish(),
  external_urls: ExternalUrls,
});

export const Track = z.object({
  id: z.string(),
  name: z.string(),
  artists: z.array(z.string()),
  album: z.string().nullable(),
  released_on: z.string().nullable().describe("A day, a month or a year."),
  duration_ms: z.int().nullable(),
  track_number: z.int().nullable(),
  is_explicit: z.boolean(),
  isrc: z.string().nullable(),
  url: z.string().nullable(),
});

export const toTrack = (track: z.output<typeof VendorTrack>): z.input<typeof Track> => ({
  id: track.id,
  name: track.name,
  artists: (track.artists ?? []).map(({ name }) => name),
  album: track.album?.name ?? null,
  released_on: track.album?.release_date ?? null,
  duration_ms: track.duration_ms ?? null,
  track_number: track.track_number ?? null,
  is_explicit: track.explicit ?? false,
  isrc: track.external_ids?.isrc ?? null,
  url: track.external_urls?.spotify ?? null,
});
