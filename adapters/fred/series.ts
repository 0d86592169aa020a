import { z } from "zod";

export const Answer = z.object({
  count: z.int().nullish(),
  seriess: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      observation_start: z.string().nullish(),
      observation_end: z.string().nullish(),
      frequency: z.string().nullish(),
      units: z.string().nullish(),
      seasonal_adjustment: z.string().nullish(),
      last_updated: z.string().nullish(),
      popularity: z.number().nullish(),
      notes: z.string().nullish(),
    }),
  ),
});

export const Series = z.object({
  id: z.string(),
  title: z.string(),
  units: z.string().nullable(),
  frequency: z.string().nullable(),
  seasonal_adjustment: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  updated_at: z.string().nullable(),
  popularity: z.number().nullable().describe("Out of 100."),
});

export const toSeries = (series: z.infer<typeof Answer>["seriess"][number]): z.infer<typeof Series> => ({
  id: series.id,
  title: series.title,
  units: series.units ?? null,
  frequency: series.frequency ?? null,
  seasonal_adjustment: series.seasonal_adjustment ?? null,
  from: series.observation_start ?? null,
  to: series.observation_end ?? null,
  updated_at: series.last_updated ?? null,
  popularity: series.popularity ?? null,
});

export const seriesId = z
  .string()
  .regex(/^[A-Z0-9_]{1,40}$/)
  .describe("The series' id. Example: UNRATE (unemployment), CPIAUCSL (consumer prices), DGS10 (10-year yield)");

export const docsUrl = "https://fred.stlouisfed.org/docs/api/fred";
