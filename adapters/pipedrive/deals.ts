import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { currency, cursor, Id, wrapped } from "./answer.ts";

const Deal = z.object({
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

const DealOutput = z.object({
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

const toDeal = (deal: z.output<typeof Deal>): z.input<typeof DealOutput> => ({
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

export const listDeals = defineOperation({
  name: "list_deals",
  title: "List deals",
  description:
    "Lists Pipedrive deals, last changed first, by status, person, organization, owner, pipeline or stage: title, value, stage and expected closing date.",
  docs: "https://developers.pipedrive.com/docs/api/v1/Deals#getDeals",
  effect: "read",
  price: free,
  input: z.strictObject({
    status: z.enum(["open", "won", "lost", "deleted"]).optional().describe("Only those in this status."),
    person_id: Id.optional().describe("Only with this person."),
    organization_id: Id.optional().describe("Only with this organization."),
    owner_id: Id.optional().describe("Only of this user."),
    pipeline_id: Id.optional().describe("Only in this pipeline."),
    stage_id: Id.optional().describe("Only in this stage."),
    limit: z.int().min(1).max(100).default(20).describe("How many deals at most."),
    cursor,
  }),
  output: z.object({ deals: z.array(DealOutput), next_cursor: z.string().nullable() }),
  run: async ({ organization_id, ...query }, api) => {
    const { data, additional_data } = await api.get("/api/v2/deals", {
      query: { ...query, org_id: organization_id, sort_by: "update_time", sort_direction: "desc" },
      returns: wrapped(z.array(Deal).nullish()),
    });
    return { deals: (data ?? []).map(toDeal), next_cursor: additional_data?.next_cursor ?? null };
  },
});

export const createDeal = defineOperation({
  name: "create_deal",
  title: "Create a deal",
  description:
    "Adds a deal to Pipedrive with title, value, stage and expected closing date, attached to a person and an organization if given. Returns it with its id.",
  docs: "https://developers.pipedrive.com/docs/api/v1/Deals#addDeal",
  effect: "write",
  price: free,
  input: z.strictObject({
    title: z.string().min(1).max(255).describe("Example: Acme, 20 seats"),
    value: z.number().min(0).max(1_000_000_000_000).optional().describe("Example: 4900"),
    currency,
    person_id: Id.optional().describe("The person that it is with."),
    organization_id: Id.optional().describe("The organization that it is with."),
    stage_id: Id.optional().describe("Stage of a pipeline; the first when absent."),
    expected_close_date: z.iso.date().optional().describe("Example: 2026-03-31"),
  }),
  output: DealOutput,
  run: async ({ organization_id, ...deal }, api) => {
    const { data } = await api.post("/api/v2/deals", {
      json: { ...deal, org_id: organization_id },
      returns: wrapped(Deal),
    });
    return toDeal(data);
  },
});
