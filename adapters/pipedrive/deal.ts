import { z } from "zod";

export const Deal = z.object({
  id: z.int(),
  title: z.string().nullish(),
  status: z.string().nullish(),
  value: z.number().nullish(),
  currency: z.string().nullish(),
  stage_id: z.int().nullish(),
  pipeline_id: z.int().nullish(),
  person_id: z.int().nullish(),
  org_id: z.int().nullish(),
  owner_id: z.int().nullish(),
  expected_close_date: z.string().nullish(),
  add_time: z.string().nullish(),
  update_time: z.string().nullish(),
});

export const DealOutput = z.object({
  id: z.int(),
  title: z.string().nullable(),
  status: z.string().nullable().describe("open, won, lost or deleted"),
  value: z.number().nullable(),
  currency: z.string().nullable(),
  stage_id: z.int().nullable(),
  pipeline_id: z.int().nullable(),
  person_id: z.int().nullable(),
  organization_id: z.int().nullable(),
  owner_id: z.int().nullable(),
  expected_close_date: z.string().nullable(),
  created_at: z.string().nullable(),
  updated_at: z.string().nullable(),
});

export const toDeal = (deal: z.output<typeof Deal>): z.input<typeof DealOutput> => ({
  id: deal.id,
  title: deal.title ?? null,
  status: deal.status ?? null,
  value: deal.value ?? null,
  currency: deal.currency ?? null,
  stage_id: deal.stage_id ?? null,
  pipeline_id: deal.pipeline_id ?? null,
  person_id: deal.person_id ?? null,
  organization_id: deal.org_id ?? null,
  owner_id: deal.owner_id ?? null,
  expected_close_date: deal.expected_close_date ?? null,
  created_at: deal.add_time ?? null,
  updated_at: deal.update_time ?? null,
});
